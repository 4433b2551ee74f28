import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { CLOCKS_RUN } from './outages.repository.js';

/** A booking whose no-show or hold falls due, and in how many milliseconds by the database's clock. */
export interface DueBooking {
  readonly id: string;
  readonly version: number;
  readonly delayMs: number;
}

/** What the sweep looks for. */
@Injectable()
export class DueBookingsReadModel {
  constructor(private readonly database: Database) {}

  async within(seconds: number, most: number): Promise<DueBooking[]> {
    const rows = await this.database.query<{ id: string; version: number; delayMs: string }>(
      `SELECT id, version, greatest(0, extract(epoch FROM no_show_due_at - birlik_now()) * 1000) AS "delayMs" FROM booking b
       WHERE state = 'confirmed' AND no_show_due_at <= birlik_now() + make_interval(secs => $1) AND ${CLOCKS_RUN}
       ORDER BY no_show_due_at LIMIT $2`,
      [seconds, most],
    );
    return rows.map((row) => ({ ...row, delayMs: Number(row.delayMs) }));
  }

  /** Holds and offers whose time is over within `seconds`. */
  async holdsWithin(seconds: number, most: number): Promise<DueBooking[]> {
    const rows = await this.database.query<{ id: string; version: number; delayMs: string }>(
      `SELECT id, version, greatest(0, extract(epoch FROM held_until - birlik_now()) * 1000) AS "delayMs" FROM booking
       WHERE state = 'held' AND held_until <= birlik_now() + make_interval(secs => $1)
       ORDER BY held_until LIMIT $2`,
      [seconds, most],
    );
    return rows.map((row) => ({ ...row, delayMs: Number(row.delayMs) }));
  }

  /** True when somebody waits for a slot. */
  async isAnybodyWaiting(): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM waitlist_entry WHERE state = 'waiting' AND ends > birlik_now() LIMIT 1`,
    );
    return rows.length > 0;
  }
}
