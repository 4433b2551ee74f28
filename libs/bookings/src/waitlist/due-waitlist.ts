import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { type DueJob, makeDueJob, DueSource } from '@birlik/queue';
import { SERVE_WAITLIST } from './waitlist.jobs.js';
import { WaitlistRepository } from './waitlist.repository.js';

/** Queues a job to serve the waitlist while anybody waits. */
@Injectable()
export class DueWaitlist extends DueSource {
  constructor(
    private readonly waitlist: WaitlistRepository,
    private readonly database: Database,
  ) {
    super();
  }

  async findDue(_seconds: number, max: number): Promise<DueJob[]> {
    if (!(await this.waitlist.isAnybodyWaiting(this.database))) return [];
    const undoable = await this.waitlist.listUndoWindows(this.database, max);
    return [
      makeDueJob(SERVE_WAITLIST, {}, { delayMs: 0, id: 'serve-waitlist' }),
      ...undoable.map(({ id, delayMs }) =>
        makeDueJob(SERVE_WAITLIST, {}, { delayMs, id: `serve-waitlist-after-${id}` }),
      ),
    ];
  }
}
