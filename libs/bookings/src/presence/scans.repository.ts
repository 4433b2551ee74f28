import { Injectable } from '@nestjs/common';
import type { Sql } from '@birlik/database';
import { type Actor, actorName } from '@birlik/kernel';

export interface Scan {
  readonly centreId: string;
  readonly bookingId: string;
  /** Names one attempt: sent twice, it is one row. */
  readonly nonce: string;
  readonly via: string;
  /** `checked_in`, or the code of the refusal. */
  readonly outcome: string;
}

/** Attempts to prove presence, those that were refused too. */
@Injectable()
export class ScansRepository {
  async add(sql: Sql, actor: Actor, scan: Scan): Promise<void> {
    await sql.query(
      `INSERT INTO scan (centre_id, booking_id, nonce, via, outcome, actor) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (centre_id, nonce) DO UPDATE SET outcome = excluded.outcome WHERE excluded.outcome = 'checked_in'`,
      [scan.centreId, scan.bookingId, scan.nonce, scan.via, scan.outcome, actorName(actor)],
    );
  }

  /** True when this very scan checked somebody in before. */
  async isKnown(sql: Sql, centreId: string, nonce: string): Promise<boolean> {
    const rows = await sql.query(
      `SELECT 1 FROM scan WHERE centre_id = $1 AND nonce = $2 AND outcome = 'checked_in'`,
      [centreId, nonce],
    );
    return rows.length > 0;
  }

  /** Wrong codes for a booking in the last ten minutes. */
  async wrongCodes(sql: Sql, bookingId: string): Promise<number> {
    const [row] = await sql.query<{ many: number }>(
      `SELECT count(*)::int AS many FROM scan WHERE booking_id = $1 AND outcome = 'wrong_code' AND at > birlik_now() - interval '10 minutes'`,
      [bookingId],
    );
    return row?.many ?? 0;
  }
}
