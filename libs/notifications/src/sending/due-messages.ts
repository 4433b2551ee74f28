import { Injectable, Logger } from '@nestjs/common';
import { defineJob, DueWork } from '@birlik/queue';
import { MessageClaims } from '../ledger/message-claims.repository.js';
import { SendMessages } from './send-messages.js';

const SEND_MESSAGES = defineJob('messages.send', 'messages');
const MAX_AT_ONCE = 100;

/** Sends messages when they are due, and those that a crashed worker left. */
@Injectable()
export class DueMessages extends DueWork {
  readonly job = SEND_MESSAGES;
  private readonly log = new Logger('messages');

  constructor(
    private readonly claims: MessageClaims,
    private readonly send: SendMessages,
  ) {
    super();
  }

  findNextDue(seconds: number): Promise<number | null> {
    return this.claims.findNextDue(seconds);
  }

  async run(): Promise<number> {
    const outcomes = await this.send.execute(MAX_AT_ONCE);
    const problems = outcomes.flatMap(({ problem }) => problem ?? []);
    if (problems.length > 0) this.log.warn(`${problems.length} not sent: ${problems[0]}`);
    // What is due and cannot be claimed has become wrong, or its reader has left.
    if (outcomes.length === 0) await this.claims.endLate();
    return outcomes.length;
  }
}
