import { Injectable } from '@nestjs/common';
import { MailLinks } from '@birlik/users';
import { MailChannel } from '../channels/mail-channel.js';
import { calendarEntryOf } from '../definition/calendar-entry.js';
import type { MessageKindDefinition } from '../definition/message-kind-definition.js';
import { textOf } from '../definition/text-of.js';
import { definitionOf } from '../kinds/message-kinds.js';
import type { ClaimedMessage } from '../ledger/message.js';
import { MessageClaims } from '../ledger/message-claims.repository.js';
import { calendarFile } from '../rendering/calendar-file.js';
import { mailHtml, mailPlain } from '../rendering/mail-page.js';

/** Where links in mail lead. */
export abstract class PublicAddress {
  abstract readonly url: string;
}

/** Sends one planned message, once. */
@Injectable()
export class SendMessage {
  constructor(
    private readonly claims: MessageClaims,
    private readonly channel: MailChannel,
    private readonly address: PublicAddress,
    private readonly links: MailLinks,
  ) {}

  /**
   * True when this call sent it; false, a normal end, when it was not this call's to send.
   * A problem of the provider is kept with the message and thrown.
   */
  async execute(messageId: string): Promise<boolean> {
    const message = await this.claims.claimMessage(messageId);
    if (!message) return false;
    const { language } = message;
    const definition = definitionOf(message.kind);
    const text = textOf(definition, message.facts, language);
    const link = await this.linkOf(definition, message);
    const calendarEntry = calendarEntryOf(definition, message, language);
    try {
      await this.channel.send({
        messageId: `<${message.id}@birlik>`,
        to: { name: message.fullName, address: message.email },
        subject: text.title,
        text: mailPlain(text, link),
        html: mailHtml(text, language, link),
        calendar: calendarEntry && calendarFile(calendarEntry),
      });
    } catch (error) {
      await this.claims.markProblem(message.id, String(error));
      throw error;
    }
    await this.claims.markSent(message.id);
    return true;
  }

  /** Where the mail's button leads. What somebody can do at once needs no signing in; opening the page does nothing yet. */
  private async linkOf({ link }: MessageKindDefinition, message: ClaimedMessage): Promise<MailLink> {
    const { subjectId, recipientId, language } = message;
    const { url } = this.address;
    const label = link.label[language];
    if ('path' in link) return { href: `${url}${link.path(subjectId)}`, label };
    const token = await this.links.tokenFor(link.purpose, subjectId, recipientId);
    // Behind the #: it never reaches a server's log.
    return { href: `${url}/${link.purpose}/${subjectId}#${token}`, label };
  }
}

interface MailLink {
  readonly href: string;
  readonly label: string;
}
