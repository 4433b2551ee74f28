import { Injectable } from '@nestjs/common';
import { Channels } from '../channels/channels.js';
import { findDefinition } from '../kinds/message-kinds.js';
import { MessageClaims } from '../ledger/message-claims.repository.js';

/** Sends one planned message, once. */
@Injectable()
export class SendMessage {
  constructor(
    private readonly claims: MessageClaims,
    private readonly channels: Channels,
  ) {}

  /**
   * True when this call sent it; false, a normal end, when it was not this call's to send.
   * @throws Error when the message could not be rendered or its provider did not take it; the reason is kept with the message
   */
  async execute(messageId: string): Promise<boolean> {
    const message = await this.claims.claimMessage(messageId);
    if (!message) return false;
    try {
      const channel = this.channels.findChannel(message.channel);
      await channel.deliverMessage(await channel.render(message, findDefinition(message.kind)));
    } catch (error) {
      await this.claims.markProblem(message.id, String(error));
      throw error;
    }
    await this.claims.markSent(message.id);
    return true;
  }
}
