import { Injectable } from '@nestjs/common';
import type { ChannelKey } from '../channels/channel.js';

/** Decides which channels a person gets messages by. */
export abstract class DeliveryPreferences {
  /**
   * Returns the channels of a recipient. It answers from memory: messages are planned by one statement, and
   * this must not add another.
   */
  abstract listChannels(recipientId: string): readonly ChannelKey[];
}

const MAIL: readonly ChannelKey[] = ['mail'];

/** Everybody gets mail. There is no other choice yet. */
@Injectable()
export class MailForEverybody extends DeliveryPreferences {
  listChannels(): readonly ChannelKey[] {
    return MAIL;
  }
}
