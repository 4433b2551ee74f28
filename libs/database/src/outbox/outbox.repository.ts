import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../sql/sql.js';

/** An outbox row with its position in the order of events. */
export interface RelayedEvent {
  readonly seq: number;
  readonly centreId: string;
  readonly topic: string;
  readonly payload: object;
}

/** An arbitrary lock id. It prevents two workers from numbering at once. */
const RELAY_LOCK = 7_210_001;

@Injectable()
export class OutboxRepository {
  /** Returns true if a committed event has no position yet. */
  async hasUnrelayed(sql: Sql): Promise<boolean> {
    const rows = await sql.query('SELECT 1 FROM outbox WHERE relayed_seq IS NULL LIMIT 1');
    return rows.length > 0;
  }

  /**
   * Numbers the events committed since the last call and announces them to every API process. Returns their
   * number.
   */
  async relayEvents(tx: Tx, max: number): Promise<number> {
    const [turn] = await tx.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
      RELAY_LOCK,
    ]);
    if (!turn?.mine) return 0;
    const rows = await tx.query<{ seq: string }>(
      `WITH last AS (SELECT coalesce(max(relayed_seq), 0) AS seq FROM outbox WHERE relayed_seq IS NOT NULL),
       fresh AS (SELECT id, row_number() OVER (ORDER BY id) AS place FROM outbox WHERE relayed_seq IS NULL ORDER BY id LIMIT $1),
       numbered AS (
         UPDATE outbox o SET relayed_seq = last.seq + fresh.place FROM fresh, last WHERE o.id = fresh.id
         RETURNING o.relayed_seq AS seq
       )
       SELECT seq FROM numbered, LATERAL (SELECT pg_notify('birlik_live', '') WHERE seq IS NOT NULL) told`,
      [max],
    );
    return rows.length;
  }

  /** Returns events after `seq` in order, the newest `max` at most. */
  async readAfter(sql: Sql, seq: number, max: number): Promise<RelayedEvent[]> {
    const rows = await sql.query<{ seq: string; centreId: string; topic: string; payload: object }>(
      `SELECT relayed_seq AS seq, centre_id AS "centreId", topic, payload FROM outbox
       WHERE relayed_seq > $1 ORDER BY relayed_seq LIMIT $2`,
      [seq, max],
    );
    return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
  }

  /** Returns the position of the newest relayed event; 0 before the first. */
  async readNewestSeq(sql: Sql): Promise<number> {
    const [row] = await sql.query<{ seq: string }>(
      'SELECT coalesce(max(relayed_seq), 0) AS seq FROM outbox WHERE relayed_seq IS NOT NULL',
    );
    return Number(row?.seq ?? 0);
  }

  /**
   * Returns the position of the newest relayed event of all centres, and whether a committed event of this centre has no
   * position yet.
   */
  async readTail(sql: Sql, centreId: string): Promise<{ newest: number; isWaiting: boolean }> {
    const [row] = await sql.query<{ newest: string; isWaiting: boolean }>(
      `SELECT coalesce((SELECT max(relayed_seq) FROM outbox WHERE relayed_seq IS NOT NULL), 0) AS newest,
         EXISTS (SELECT 1 FROM outbox WHERE relayed_seq IS NULL AND centre_id = $1) AS "isWaiting"`,
      [centreId],
      'outbox-tail',
    );
    return { newest: Number(row!.newest), isWaiting: row!.isWaiting };
  }

  /** Deletes events that no live view can request any more. */
  async deleteOld(sql: Sql): Promise<void> {
    await sql.query(
      `DELETE FROM outbox WHERE relayed_seq IS NOT NULL AND created_at < birlik_now() - interval '2 days'
         AND relayed_seq < (SELECT max(relayed_seq) FROM outbox)`,
    );
  }
}
