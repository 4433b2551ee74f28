import { Injectable } from '@nestjs/common';
import { calendarFile } from './calendar-file.js';
import { MailChannel } from './mail-channel.js';
import { mailHtml, mailPlain } from './mail-page.js';
import { MessageLedger } from './message-ledger.repository.js';
import { textOf } from './message-texts.js';

const OPEN = { kk: 'Брондауды ашу', ru: 'Открыть бронирование', en: 'Open the booking' } as const;
const WITH_CALENDAR = new Set(['confirmation', 'changed', 'cancelled', 'released']);

/** Where links in mail lead. */
export abstract class PublicAddress {
  abstract readonly url: string;
}

/** Sends one planned message, once. */
@Injectable()
export class SendMessage {
  constructor(
    private readonly ledger: MessageLedger,
    private readonly channel: MailChannel,
    private readonly address: PublicAddress,
  ) {}

  /**
   * True when this call sent it; false, a normal end, when it was not this call's to send.
   * A problem of the provider is kept with the message and thrown.
   */
  async execute(messageId: string): Promise<boolean> {
    const message = await this.ledger.claim(messageId);
    if (!message) return false;
    const { language } = message;
    const text = textOf(message.kind, message.facts, language);
    const link = { href: `${this.address.url}/my-bookings?open=${message.subjectId}`, label: OPEN[language] };
    try {
      await this.channel.send({
        messageId: `<${message.id}@birlik>`,
        to: { name: message.fullName, address: message.email },
        subject: text.subject,
        text: mailPlain(text, link),
        html: mailHtml(text, language, link),
        calendar: WITH_CALENDAR.has(message.kind)
          ? calendarFile(message, language, new Date(message.facts.start))
          : null,
      });
    } catch (error) {
      await this.ledger.markProblem(message.id, String(error));
      throw error;
    }
    await this.ledger.markSent(message.id);
    return true;
  }
}
