import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { UsersModule } from '@birlik/users';
import { MessageLedger } from './ledger/message-ledger.repository.js';
import { MessageRecord } from './ledger/message.entity.js';

@Module({
  imports: [UsersModule, TypeOrmModule.forFeature([MessageRecord])],
  providers: [MessageLedger],
  exports: [MessageLedger],
})
export class NotificationsModule {}
