import { Injectable } from '@nestjs/common';
import type { ChannelKey } from '../channels/channel.js';

/** Decides by which channels somebody gets messages. */
export abstract class DeliveryPreferences {
  /** Answers from memory: messages are planned in one statement, and this must not add another. */
  abstract listChannels(recipientId: string): readonly ChannelKey[];
}

const MAIL: readonly ChannelKey[] = ['mail'];

/** Everybody gets mail, because nobody can choose anything else yet. */
@Injectable()
export class MailForEverybody extends DeliveryPreferences {
  listChannels(): readonly ChannelKey[] {
    return MAIL;
  }
}
