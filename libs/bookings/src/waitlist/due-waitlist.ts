import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { defineJob, DueWork } from '@birlik/queue';
import { KeptClaimsRepository } from '@birlik/slots';
import { ServeWaitlist } from './serve-waitlist.js';
import { WaitlistRepository } from './waitlist.repository.js';

const SERVE_WAITLIST = defineJob('waitlist.serve', 'bookings');

/** Offers free slots while anybody waits. */
@Injectable()
export class DueWaitlist extends DueWork {
  readonly job = SERVE_WAITLIST;

  constructor(
    private readonly waitlist: WaitlistRepository,
    private readonly kept: KeptClaimsRepository,
    private readonly database: Database,
    private readonly serve: ServeWaitlist,
  ) {
    super();
  }

  /** The queue may have a place when its person can no longer take it back. If nobody waits any more, it is free then. */
  findNextDue(seconds: number): Promise<number | null> {
    return this.kept.findNextRipe(this.database, seconds);
  }

  override hasChances(): Promise<boolean> {
    return this.waitlist.isAnybodyWaiting(this.database);
  }

  run(): Promise<number> {
    return this.serve.execute();
  }
}
