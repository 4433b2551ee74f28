import { createTransport } from 'nodemailer';
import type { Mail, MailTransport } from './mail-transport.js';

/** Sends mails by SMTP over one connection that is kept open. */
export class SmtpTransport implements MailTransport {
  private readonly transport;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    this.transport = createTransport({
      url,
      pool: true,
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
