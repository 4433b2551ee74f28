import { type DynamicModule, Module } from '@nestjs/common';
import { UsersModule } from '@birlik/users';
import { Channels } from './channels/channels.js';
import { MailChannel } from './channels/mail-channel.js';
import type { MailTransport } from './channels/mail-transport.js';
import { MailboxTransport } from './channels/mailbox-transport.js';
import { MessageCodes } from './channels/message-codes.js';
import { MessageLinks, PublicAddress } from './channels/message-links.js';
import { SmtpTransport } from './channels/smtp-transport.js';
import { NotificationsModule } from './notifications.module.js';
import { DueMessages } from './sending/due-messages.js';
import { SendMessages } from './sending/send-messages.js';

export interface SendingSettings {
  /** `smtp://…`, or `file:…` for a local mailbox. */
  readonly mailUrl: string;
  /** The sender of mails, and the organizer in calendar files. */
  readonly from: string;
  /** True when nothing may be sent to the server without TLS. */
  readonly mustEncrypt: boolean;
  /** The address that links in messages begin with. */
  readonly publicUrl: string;
}

/** Sends messages. Only the worker imports this module. */
@Module({})
export class SendingModule {
  static forRoot(settings: SendingSettings): DynamicModule {
    return {
      module: SendingModule,
      imports: [NotificationsModule, UsersModule],
      providers: [
        SendMessages,
        DueMessages,
        MessageLinks,
        MessageCodes,
        { provide: PublicAddress, useValue: { url: settings.publicUrl } },
        {
          provide: Channels,
          useFactory: (links: MessageLinks, codes: MessageCodes) =>
            new Channels([new MailChannel(mailTransport(settings), links, codes, settings.from)]),
          inject: [MessageLinks, MessageCodes],
        },
      ],
      exports: [SendMessages],
    };
  }
}

function mailTransport({ mailUrl, from, mustEncrypt }: SendingSettings): MailTransport {
  return mailUrl.startsWith('file:')
    ? new MailboxTransport(mailUrl.slice('file:'.length))
    : new SmtpTransport(mailUrl, from, { mustEncrypt });
}
