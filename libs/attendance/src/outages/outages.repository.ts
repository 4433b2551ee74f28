import { Injectable } from '@nestjs/common';
import { type Sql, type Tx } from '@birlik/database';
import type { Instant, LocalizedText } from '@birlik/kernel';

/** A period in which nobody could check in. */
export interface Outage {
  readonly id: string;
  readonly centreId: string;
  readonly start: Instant;
  readonly end: Instant | null;
  readonly reason: LocalizedText;
}

type Row = Omit<Outage, 'start' | 'end'> & { start: Date; end: Date | null };

const COLUMNS = `id, centre_id AS "centreId", starts AS start, ends AS "end", reason`;

/**
 * Returns SQL: true when the centre has no open outage, so its grace clocks run. `centreId` is an SQL
 * expression.
 */
export function selectClockRuns(centreId: string): string {
  return `NOT EXISTS (SELECT 1 FROM outage o WHERE o.centre_id = ${centreId} AND o.ends IS NULL)`;
}

@Injectable()
export class OutagesRepository {
  /** Begins an outage. Returns null when one is open already. */
  async beginOutage(
    tx: Tx,
    outage: Pick<Outage, 'id' | 'centreId' | 'reason'>,
    madeBy: string,
  ): Promise<Outage | null> {
    const [row] = await tx.query<Row>(
      `INSERT INTO outage (id, centre_id, reason, made_by) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
      [outage.id, outage.centreId, JSON.stringify(outage.reason), madeBy],
    );
    return row ? outageOf(row) : null;
  }

  /** Returns the open outage of a centre, or null. */
  async findOpen(sql: Sql, centreId: string): Promise<Outage | null> {
    const [row] = await sql.query<Row>(
      `SELECT ${COLUMNS} FROM outage WHERE centre_id = $1 AND ends IS NULL`,
      [centreId],
    );
    return row ? outageOf(row) : null;
  }

  /** Ends the open outage. Returns null when there is none. */
  async endOutage(tx: Tx, centreId: string): Promise<Outage | null> {
    const [row] = await tx.query<Row>(
      `UPDATE outage SET ends = birlik_now() WHERE centre_id = $1 AND ends IS NULL RETURNING ${COLUMNS}`,
      [centreId],
    );
    return row ? outageOf(row) : null;
  }
}

function outageOf(row: Row): Outage {
  return { ...row, start: row.start.getTime(), end: row.end?.getTime() ?? null };
}
