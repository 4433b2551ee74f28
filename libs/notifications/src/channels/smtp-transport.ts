import { createTransport } from 'nodemailer';
import type { CalendarFile } from '../rendering/calendar-file.js';
import { Undeliverable } from './channel.js';
import type { Mail, MailTransport } from './mail-transport.js';

/** Sends mails by SMTP over a few connections that are kept open. */
export class SmtpTransport implements MailTransport {
  private readonly transport;

  constructor(
    url: string,
    private readonly from: string,
    { mustEncrypt = false } = {},
  ) {
    this.transport = createTransport({
      url,
      pool: true,
      // Without TLS neither the password nor a mail is sent. Otherwise a server that lacks it gets both in clear text.
      requireTLS: mustEncrypt,
      // What servers let one client open; ten and more look like an attack to some.
      maxConnections: 5,
      // Shorter than the minute after which a claim counts as lost.
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    } as Parameters<typeof createTransport>[0]);
  }

  async sendMail(mail: Mail): Promise<void> {
    try {
      await this.send(mail);
    } catch (error) {
      throw isFinal(error) ? new Undeliverable((error as Error).message) : error;
    }
  }

  private async send(mail: Mail): Promise<void> {
    await this.transport.sendMail({
      from: this.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      // Of Cyrillic text it is shorter than quoted-printable, and takes half of the time to write.
      textEncoding: 'base64',
      messageId: mail.messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...attachCalendars(mail.calendars),
    });
  }

  async close(): Promise<void> {
    this.transport.close();
    await Promise.resolve();
  }
}

/** Mail programs answer to one object by itself. Several are attached, each with the method in its type. */
function attachCalendars(calendars: readonly CalendarFile[]): object {
  const [first] = calendars;
  if (!first) return {};
  if (calendars.length === 1) return { icalEvent: { ...first, filename: 'birlik.ics' } };
  return {
    attachments: calendars.map(({ method, content }, i) => ({
      filename: `birlik-${i + 1}.ics`,
      contentType: `text/calendar; charset=utf-8; method=${method}`,
      content,
    })),
  };
}

/**
 * Returns true for a refusal of this mail with a code of 5xx. A refused sign-in (EAUTH) is no fault of the mail:
 * when the settings are right again, it can be sent.
 */
function isFinal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && (responseCode ?? 0) >= 500;
}
