import { Injectable } from '@nestjs/common';
import { type DueJob, makeDueJob, DueSource } from '@birlik/queue';
import { MessageClaims } from './message-claims.repository.js';
import { SEND_MESSAGE } from './message.jobs.js';

/** Finds messages that are due soon, and those that a crashed worker left. */
@Injectable()
export class DueMessages extends DueSource {
  constructor(private readonly messages: MessageClaims) {
    super();
  }

  async findDue(seconds: number, max: number): Promise<DueJob[]> {
    const due = await this.messages.findDueMessages(seconds, max);
    return due.map(({ id, attempts, delayMs }) =>
      makeDueJob(SEND_MESSAGE, { messageId: id }, { delayMs, id: `message-${id}-a${attempts}` }),
    );
  }
}
