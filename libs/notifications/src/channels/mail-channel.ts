import { buildCalendarEntries, readSender } from '../definition/calendar-entry.js';
import type { MessageKindDefinition } from '../definition/message-kind-definition.js';
import { pickText } from '../definition/text-of.js';
import { writeCalendarFile } from '../rendering/calendar-file.js';
import { mailHtml, mailPlain } from '../rendering/mail-page.js';
import { type Channel, type OutgoingMessage, Undeliverable } from './channel.js';
import type { Mail, MailTransport } from './mail-transport.js';
import type { MessageCodes } from './message-codes.js';
import type { MessageLinks } from './message-links.js';

/** Sends messages as mails with a button and, for some kinds, calendar files. */
export class MailChannel implements Channel<Mail> {
  readonly key = 'mail';

  constructor(
    private readonly transport: MailTransport,
    private readonly links: MessageLinks,
    private readonly codes: MessageCodes,
    private readonly from: string,
  ) {}

  async renderMessage(message: OutgoingMessage, definition: MessageKindDefinition): Promise<Mail> {
    const { id, recipient } = message;
    const { email } = recipient;
    // The address may have gone after the message was claimed.
    if (email === null) throw new Undeliverable('no address');
    const facts = definition.carriesCode ? await this.codes.addCode(message) : message.facts;
    const text = pickText(definition, facts, recipient.language);
    const link = await this.links.buildLink(message, definition);
    const { address } = readSender(this.from);
    return {
      messageId: `<${id}@${this.links.host}>`,
      to: { name: recipient.fullName, address: email },
      subject: text.title,
      text: mailPlain(text, link),
      html: mailHtml(text, recipient.language, link),
      calendars: buildCalendarEntries(
        definition,
        { ...message, recipient: { ...recipient, email } },
        address,
      ).map(writeCalendarFile),
    };
  }

  deliverMessage(mail: Mail): Promise<void> {
    return this.transport.sendMail(mail);
  }

  close(): Promise<void> {
    return this.transport.close();
  }
}
