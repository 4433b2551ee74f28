import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { defineJob, DueWork } from '@birlik/queue';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { ExpireHolds } from './expire-holds.js';

const EXPIRE_HOLDS = defineJob('bookings.expire-holds', 'bookings');

/** Ends holds and offers when their time is up. */
@Injectable()
export class DueHolds extends DueWork {
  readonly job = EXPIRE_HOLDS;

  constructor(
    private readonly database: Database,
    private readonly bookings: BookingsRepository,
    private readonly expire: ExpireHolds,
  ) {
    super();
  }

  findNextDue(seconds: number): Promise<number | null> {
    return this.bookings.findNextHoldEnd(this.database, seconds);
  }

  run(): Promise<number> {
    return this.expire.endAllOverdueHolds();
  }
}
