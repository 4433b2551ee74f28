import { Injectable } from '@nestjs/common';
import type { Sql } from '@birlik/database';
import { type Actor, actorName } from '@birlik/kernel';
import type { WrongProofs } from './proof-limits.js';

const KEPT_DAYS = 90;

export interface Scan {
  readonly centreId: string;
  /** Id of the booking or session. */
  readonly subjectId: string;
  /** Identifies one attempt. A repeated attempt is stored once. */
  readonly nonce: string;
  readonly via: string;
  /** `checked_in`, or the code of the refusal. */
  readonly outcome: string;
}

/** Stores attempts to prove presence, accepted or refused. */
@Injectable()
export class ScansRepository {
  async add(sql: Sql, actor: Actor, scan: Scan): Promise<void> {
    await sql.query(
      `INSERT INTO scan (centre_id, subject_id, nonce, via, outcome, actor) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (centre_id, nonce) DO UPDATE SET outcome = excluded.outcome WHERE excluded.outcome = 'checked_in'`,
      [scan.centreId, scan.subjectId, scan.nonce, scan.via, scan.outcome, actorName(actor)],
    );
  }

  /** Returns true if this scan checked somebody in before. */
  async hasCheckedIn(sql: Sql, centreId: string, nonce: string): Promise<boolean> {
    const rows = await sql.query(
      `SELECT 1 FROM scan WHERE centre_id = $1 AND nonce = $2 AND outcome = 'checked_in'`,
      [centreId, nonce],
    );
    return rows.length > 0;
  }

  async deleteOld(sql: Sql): Promise<void> {
    await sql.query('DELETE FROM scan WHERE at < birlik_now() - make_interval(days => $1)', [KEPT_DAYS]);
  }

  /** Counts the wrong proofs of the last ten minutes in a centre, and those of one person among them. */
  async countWrongProofs(sql: Sql, centreId: string, actor: Actor): Promise<WrongProofs> {
    const [row] = await sql.query<WrongProofs>(
      `SELECT count(*)::int AS "ofCentre", (count(*) FILTER (WHERE actor = $2))::int AS "ofPerson"
       FROM scan WHERE centre_id = $1 AND outcome = 'wrong_code' AND at > birlik_now() - interval '10 minutes'`,
      [centreId, actorName(actor)],
    );
    return row!;
  }
}
