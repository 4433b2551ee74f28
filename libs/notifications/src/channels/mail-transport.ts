import type { CalendarFile } from '../rendering/calendar-file.js';

/** A mail that is ready to send. */
export interface Mail {
  /** The same for all copies of one message, so that providers and mail programs can drop duplicates. */
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** One calendar object for each date that the message is about. */
  readonly calendars: readonly CalendarFile[];
}

/** Sends mails. */
export interface MailTransport {
  /** @throws Error when the mail was not accepted; `Undeliverable` when it never will be */
  sendMail(mail: Mail): Promise<void>;
  close(): Promise<void>;
}
