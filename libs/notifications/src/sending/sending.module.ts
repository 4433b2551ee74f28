import { type DynamicModule, Module } from '@nestjs/common';
import { UsersModule } from '@birlik/users';
import { MailboxChannel } from '../channels/mailbox-channel.js';
import { MailChannel } from '../channels/mail-channel.js';
import { NotificationsModule } from '../notifications.module.js';
import { PublicAddress, SendMessage } from './send-message.js';
import { SmtpChannel } from '../channels/smtp-channel.js';

/** What sends; only the worker imports it. */
@Module({})
export class SendingModule {
  static forRoot(settings: { mailUrl: string; from: string; publicUrl: string }): DynamicModule {
    return {
      module: SendingModule,
      imports: [NotificationsModule, UsersModule],
      providers: [
        SendMessage,
        { provide: MailChannel, useFactory: () => channelFor(settings.mailUrl, settings.from) },
        { provide: PublicAddress, useValue: { url: settings.publicUrl } },
      ],
      exports: [SendMessage, MailChannel],
    };
  }
}

function channelFor(url: string, from: string): MailChannel {
  return url.startsWith('file:') ? new MailboxChannel(url.slice('file:'.length)) : new SmtpChannel(url, from);
}
