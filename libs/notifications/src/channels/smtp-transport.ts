import { createTransport } from 'nodemailer';
import { Undeliverable } from './channel.js';
import type { Mail, MailTransport } from './mail-transport.js';

/** Sends mails by SMTP over one connection that is kept open. */
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
      maxConnections: 2,
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
      messageId: mail.messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...(mail.calendar && {
        icalEvent: { method: 'PUBLISH', filename: 'birlik.ics', content: mail.calendar },
      }),
    });
  }

  async close(): Promise<void> {
    this.transport.close();
    await Promise.resolve();
  }
}

/**
 * Returns true for a refusal of this mail with a code of 5xx. A refused sign-in (EAUTH) is no fault of the mail:
 * when the settings are right again, it can be sent.
 */
function isFinal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && (responseCode ?? 0) >= 500;
}
