import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../sql/sql.js';

const SEAL_LOCK = 7_210_002;
const GENESIS = Buffer.alloc(32);

interface Row {
  id: string;
  centreId: string;
  line: string;
  seq: string | null;
  hash: Buffer | null;
}

// jsonb has one canonical text form, so the text is always the same.
const LINE = `concat_ws('|', id, centre_id, extract(epoch FROM at)::numeric(20,6), actor, action, subject_id, facts::text)`;

/**
 * Chains audit rows by hash, for each centre and in the order of their ids. It runs apart from the writes,
 * because a chain inside them would make all bookings of a centre wait for each other.
 */
@Injectable()
export class AuditSealer {
  /** Seals committed rows and returns their number. Rows of open transactions are left for the next call. */
  async sealEntries(tx: Tx, max = 2_000): Promise<number> {
    const [turn] = await tx.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
      SEAL_LOCK,
    ]);
    if (!turn?.mine) return 0;
    const open = await tx.query<Row>(
      `SELECT id, centre_id AS "centreId", ${LINE} AS line FROM audit WHERE seq IS NULL ORDER BY id LIMIT $1`,
      [max],
    );
    const heads = new Map<string, { seq: number; hash: Buffer }>();
    const sealed = { ids: [] as string[], seqs: [] as number[], hashes: [] as Buffer[] };
    for (const row of open) {
      const head = heads.get(row.centreId) ?? (await this.readHead(tx, row.centreId));
      const next = { seq: head.seq + 1, hash: link(head.hash, head.seq + 1, row.line) };
      heads.set(row.centreId, next);
      sealed.ids.push(row.id);
      sealed.seqs.push(next.seq);
      sealed.hashes.push(next.hash);
    }
    if (open.length > 0)
      await tx.query(
        `UPDATE audit a SET seq = s.seq, hash = s.hash
         FROM unnest($1::bigint[], $2::bigint[], $3::bytea[]) AS s(id, seq, hash) WHERE a.id = s.id AND a.seq IS NULL`,
        [sealed.ids, sealed.seqs, sealed.hashes],
      );
    return open.length;
  }

  private async readHead(tx: Tx, centreId: string): Promise<{ seq: number; hash: Buffer }> {
    const [last] = await tx.query<{ seq: string; hash: Buffer }>(
      'SELECT seq, hash FROM audit WHERE centre_id = $1 AND seq IS NOT NULL ORDER BY seq DESC LIMIT 1',
      [centreId],
    );
    return last ? { seq: Number(last.seq), hash: last.hash } : { seq: 0, hash: GENESIS };
  }

  /**
   * Returns the id of the first row of the centre whose seal is invalid (edited, removed before it, or
   * reordered); null when all are valid.
   */
  async findFirstBroken(sql: Sql, centreId: string): Promise<string | null> {
    const rows = await sql.query<Row>(
      `SELECT id, seq, hash, ${LINE} AS line FROM audit WHERE centre_id = $1 AND seq IS NOT NULL ORDER BY seq`,
      [centreId],
    );
    let before: Buffer = GENESIS;
    let seq = 0;
    for (const row of rows) {
      seq += 1;
      if (Number(row.seq) !== seq || !row.hash?.equals(link(before, seq, row.line))) return row.id;
      before = row.hash;
    }
    return null;
  }
}

function link(before: Buffer, seq: number, line: string): Buffer {
  return createHash('sha256').update(before).update(`${seq}|${line}`).digest();
}
