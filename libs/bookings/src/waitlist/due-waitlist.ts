import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { defineJob, DueWork } from '@birlik/queue';
import { ServeWaitlist } from './serve-waitlist.js';
import { WaitlistRepository } from './waitlist.repository.js';

const SERVE_WAITLIST = defineJob('waitlist.serve', 'bookings');

/** Offers free slots while anybody waits. */
@Injectable()
export class DueWaitlist extends DueWork {
  readonly job = SERVE_WAITLIST;

  constructor(
    private readonly waitlist: WaitlistRepository,
    private readonly database: Database,
    private readonly serve: ServeWaitlist,
  ) {
    super();
  }

  /** A slot is free for others when its cancellation can no longer be undone. */
  async findNextDue(seconds: number): Promise<number | null> {
    if (!(await this.hasChances())) return null;
    return this.waitlist.findNextUndoEnd(this.database, seconds);
  }

  override hasChances(): Promise<boolean> {
    return this.waitlist.isAnybodyWaiting(this.database);
  }

  run(): Promise<number> {
    return this.serve.execute();
  }
}
