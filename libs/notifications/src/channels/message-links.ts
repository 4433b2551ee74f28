import { Injectable } from '@nestjs/common';
import { MailLinks } from '@birlik/users';
import type { MessageKindDefinition } from '../definition/message-kind-definition.js';
import type { RenderedLink } from '../rendering/message-text.js';
import type { OutgoingMessage } from './channel.js';

/** The address that links in messages begin with. */
export abstract class PublicAddress {
  abstract readonly url: string;
}

/** Builds the link of a message for its recipient. */
@Injectable()
export class MessageLinks {
  constructor(
    private readonly links: MailLinks,
    private readonly address: PublicAddress,
  ) {}

  /** Host of the address. It makes the ids of mails unique in the world (RFC 5322, 3.6.4). */
  get host(): string {
    return new URL(this.address.url).hostname;
  }

  /**
   * Returns the link of a message. A link for one action works without signing in; opening it changes
   * nothing.
   */
  async buildLink(message: OutgoingMessage, { link }: MessageKindDefinition): Promise<RenderedLink> {
    const { subjectId, recipient } = message;
    const { url } = this.address;
    const label = link.label[recipient.language];
    if ('path' in link) return { href: `${url}${link.path(subjectId)}`, label };
    const token = await this.links.makeToken(link.purpose, subjectId, recipient.id);
    // The token follows the `#`, so it never reaches the log of a server.
    return { href: `${url}/${link.purpose}/${subjectId}#${token}`, label };
  }
}
