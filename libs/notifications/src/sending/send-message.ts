import { Injectable } from '@nestjs/common';
import { calendarFile } from '../rendering/calendar-file.js';
import { MailChannel } from '../channels/mail-channel.js';
import { mailHtml, mailPlain } from '../rendering/mail-page.js';
import { type LinkPurpose, MailLinks } from '@birlik/users';
import { type ClaimedMessage, isAboutEvent, type MessageKind } from '../ledger/message.js';
import { MessageLedger } from '../ledger/message-ledger.repository.js';
import { textOf } from '../kinds/message-texts.js';

const OPEN = { kk: 'Брондауды ашу', ru: 'Открыть бронирование', en: 'Open the booking' } as const;
const ANSWER = {
  kk: 'Қабылдау немесе бас тарту',
  ru: 'Принять или отказаться',
  en: 'Accept or decline',
} as const;
const OPEN_EVENT = { kk: 'Іс-шараны ашу', ru: 'Открыть мероприятие', en: 'Open the event' } as const;
const COMING = {
  kk: 'Жолдамын немесе босату',
  ru: 'Я в пути или освободить',
  en: 'On my way, or release',
} as const;
const WITH_CALENDAR = new Set([
  'confirmation',
  'changed',
  'cancelled',
  'released',
  'registration_confirmed',
  'event_cancelled',
]);
/** What the link of a message lets its reader do at once. */
const LINKS: Readonly<Partial<Record<MessageKind, LinkPurpose>>> = {
  offer: 'offer',
  release_warning: 'visit',
  event_offer: 'place',
};

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
    private readonly links: MailLinks,
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
    const link = await this.linkOf(message);
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

  /** Where the mail's button leads. What somebody can do at once needs no signing in; opening the page does nothing yet. */
  private async linkOf(message: ClaimedMessage): Promise<MailLink> {
    const { kind, subjectId, recipientId, language } = message;
    const { url } = this.address;
    const purpose = LINKS[kind];
    if (purpose === undefined)
      return isAboutEvent(message.facts)
        ? { href: `${url}/events`, label: OPEN_EVENT[language] }
        : { href: `${url}/my-bookings?open=${subjectId}`, label: OPEN[language] };
    const token = await this.links.tokenFor(purpose, subjectId, recipientId);
    // Behind the #: it never reaches a server's log.
    return {
      href: `${url}/${purpose}/${subjectId}#${token}`,
      label: (purpose === 'visit' ? COMING : ANSWER)[language],
    };
  }
}

interface MailLink {
  readonly href: string;
  readonly label: string;
}
