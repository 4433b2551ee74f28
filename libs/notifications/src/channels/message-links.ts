import { Injectable } from '@nestjs/common';
import { MailLinks } from '@birlik/users';
import type { MessageKindDefinition } from '../definition/message-kind-definition.js';
import type { RenderedLink } from '../rendering/message-text.js';
import type { OutgoingMessage } from './channel.js';

/** Where links in messages lead. */
export abstract class PublicAddress {
  abstract readonly url: string;
}

/** Turns the link of a kind into an address for one recipient. */
@Injectable()
export class MessageLinks {
  constructor(
    private readonly links: MailLinks,
    private readonly address: PublicAddress,
  ) {}

  /** The link of a message. One that lets its reader act at once needs no signing in, and opening it does nothing yet. */
  async buildLink(message: OutgoingMessage, { link }: MessageKindDefinition): Promise<RenderedLink> {
    const { subjectId, recipient } = message;
    const { url } = this.address;
    const label = link.label[recipient.language];
    if ('path' in link) return { href: `${url}${link.path(subjectId)}`, label };
    const token = await this.links.makeToken(link.purpose, subjectId, recipient.id);
    // Behind the #: it never reaches a server's log.
    return { href: `${url}/${link.purpose}/${subjectId}#${token}`, label };
  }
}
