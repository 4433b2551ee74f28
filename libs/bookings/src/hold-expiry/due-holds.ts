import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { type DueJob, makeDueJob, DueSource } from '@birlik/queue';
import { EXPIRE_HOLD } from './hold-expiry.jobs.js';

/** Finds holds and offers that expire soon. */
@Injectable()
export class DueHolds extends DueSource {
  constructor(private readonly database: Database) {
    super();
  }

  async findDue(seconds: number, max: number): Promise<DueJob[]> {
    const rows = await this.database.query<{ id: string; version: number; delayMs: string }>(
      `SELECT id, version, greatest(0, extract(epoch FROM held_until - birlik_now()) * 1000) AS "delayMs" FROM booking
       WHERE state = 'held' AND held_until <= birlik_now() + make_interval(secs => $1)
       ORDER BY held_until LIMIT $2`,
      [seconds, max],
    );
    return rows.map(({ id, version, delayMs }) =>
      makeDueJob(
        EXPIRE_HOLD,
        { bookingId: id },
        { delayMs: Number(delayMs), id: `expire-${id}-v${version}` },
      ),
    );
  }
}
