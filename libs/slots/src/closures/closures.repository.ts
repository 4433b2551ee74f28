import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '@birlik/database';
import type { Interval, LocalizedText } from '@birlik/kernel';

/** A period in which spaces cannot be booked. */
export interface Closure extends Interval {
  readonly id: string;
  readonly centreId: string;
  readonly spaceIds: readonly string[];
  readonly reason: LocalizedText;
}

type Row = Omit<Closure, 'start' | 'end'> & { readonly start: Date; readonly end: Date };

const COLUMNS = `id, centre_id AS "centreId", space_ids AS "spaceIds", starts AS start, ends AS "end", reason`;
const MAX_LISTED_CLOSURES = 200;

@Injectable()
export class ClosuresRepository {
  constructor(private readonly database: Database) {}

  async add(tx: Tx, closure: Closure, madeBy: string): Promise<void> {
    await tx.query(
      `INSERT INTO closure (id, centre_id, space_ids, starts, ends, reason, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        closure.id,
        closure.centreId,
        closure.spaceIds,
        new Date(closure.start),
        new Date(closure.end),
        JSON.stringify(closure.reason),
        madeBy,
      ],
    );
  }

  /** Finds a closure that was not lifted. */
  async find(sql: Sql, id: string): Promise<Closure | null> {
    const [row] = await sql.query<Row>(`SELECT ${COLUMNS} FROM closure WHERE id = $1 AND lifted_at IS NULL`, [
      id,
    ]);
    return row ? closureOf(row) : null;
  }

  /** Returns closures of a centre that have not ended, ordered by start. */
  async listUpcoming(centreId: string): Promise<Closure[]> {
    const rows = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM closure WHERE centre_id = $1 AND lifted_at IS NULL AND ends > birlik_now() ORDER BY starts LIMIT ${MAX_LISTED_CLOSURES}`,
      [centreId],
    );
    return rows.map(closureOf);
  }

  /** Returns the closures of a centre that overlap the interval, ordered by start. */
  async listDuring(sql: Sql, centreId: string, { start, end }: Interval): Promise<Closure[]> {
    const rows = await sql.query<Row>(
      `SELECT ${COLUMNS} FROM closure WHERE centre_id = $1 AND lifted_at IS NULL AND starts < $3 AND ends > $2 ORDER BY starts, id`,
      [centreId, new Date(start), new Date(end)],
    );
    return rows.map(closureOf);
  }

  /** Ends a closure. The caller frees its claims. */
  async liftClosure(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE closure SET lifted_at = birlik_now() WHERE id = $1', [id]);
  }
}

function closureOf(row: Row): Closure {
  return { ...row, start: row.start.getTime(), end: row.end.getTime() };
}
