import { Injectable } from '@nestjs/common';
import { AccountCodes } from '@birlik/users';
import type { MessageFacts } from '../definition/facts.js';
import type { OutgoingMessage } from './channel.js';

/** Adds to a message the digits of the code that is its subject. */
@Injectable()
export class MessageCodes {
  constructor(private readonly codes: AccountCodes) {}

  async addCode({ subjectId, facts }: OutgoingMessage): Promise<MessageFacts> {
    return { ...facts, code: await this.codes.makeDigits(subjectId) };
  }
}
