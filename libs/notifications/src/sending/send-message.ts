import { Injectable } from '@nestjs/common';
import { Undeliverable } from '../channels/channel.js';
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
   * Returns true when this call sent the message. False is a normal result: another call may send it, or
   * nobody.
   * @throws Error when rendering fails or the provider does not accept it; the reason is stored with the
   * message
   */
  async execute(messageId: string): Promise<boolean> {
    const message = await this.claims.claimMessage(messageId);
    if (!message) return false;
    try {
      const channel = this.channels.findChannel(message.channel);
      await channel.deliverMessage(await channel.renderMessage(message, findDefinition(message.kind)));
    } catch (error) {
      if (error instanceof Undeliverable) {
        await this.claims.markFailed(message.id, String(error));
        return false;
      }
      await this.claims.markProblem(message.id, String(error));
      throw error;
    }
    await this.claims.markSent(message.id);
    return true;
  }
}
