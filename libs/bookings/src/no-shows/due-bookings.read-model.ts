import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';

/** A booking whose no-show falls due, and in how many milliseconds by the database's clock. */
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
      `SELECT id, version, greatest(0, extract(epoch FROM no_show_due_at - birlik_now()) * 1000) AS "delayMs" FROM booking
       WHERE state = 'confirmed' AND no_show_due_at <= birlik_now() + make_interval(secs => $1)
       ORDER BY no_show_due_at LIMIT $2`,
      [seconds, most],
    );
    return rows.map((row) => ({ ...row, delayMs: Number(row.delayMs) }));
  }
}
