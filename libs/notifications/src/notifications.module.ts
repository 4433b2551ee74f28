import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { UsersModule } from '@birlik/users';
import { PersonalDataOfNotifications } from './personal-data/personal-data-of-notifications.js';
import { MessageClaims } from './ledger/message-claims.repository.js';
import { MessageLedger } from './ledger/message-ledger.repository.js';
import { MessageRecord } from './ledger/message.entity.js';
import { DeliveryPreferences, MailForEverybody } from './preferences/delivery-preferences.js';

/** The message ledger: planning and claiming of messages. */
@Module({
  imports: [UsersModule, TypeOrmModule.forFeature([MessageRecord])],
  providers: [
    MessageLedger,
    MessageClaims,
    { provide: DeliveryPreferences, useClass: MailForEverybody },
    PersonalDataOfNotifications,
  ],
  exports: [MessageLedger, MessageClaims],
})
export class NotificationsModule {}
