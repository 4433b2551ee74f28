import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '@birlik/database';
import { DAY, type Instant, type Interval, type LocalizedText } from '@birlik/kernel';
import { type Booking, LIVE_STATES } from '../booking/booking.js';
import { BOOKING_COLUMNS, bookingOf, type BookingRow } from '../booking/bookings.repository.js';

/** Time when spaces cannot be taken. */
export interface Closure extends Interval {
  readonly id: string;
  readonly centreId: string;
  readonly spaceIds: readonly string[];
  readonly reason: LocalizedText;
}

interface Row {
  id: string;
  centreId: string;
  spaceIds: string[];
  start: Date;
  end: Date;
  reason: LocalizedText;
}

const COLUMNS = `id, centre_id AS "centreId", space_ids AS "spaceIds", starts AS start, ends AS "end", reason`;

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

  async find(sql: Sql, id: string): Promise<Closure | null> {
    const [row] = await sql.query<Row>(`SELECT ${COLUMNS} FROM closure WHERE id = $1 AND lifted_at IS NULL`, [
      id,
    ]);
    return row ? closureOf(row) : null;
  }

  /** Closures of a centre that are not over, soonest first. */
  async listOf(centreId: string): Promise<Closure[]> {
    const rows = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM closure WHERE centre_id = $1 AND lifted_at IS NULL AND ends > birlik_now() ORDER BY starts LIMIT 200`,
      [centreId],
    );
    return rows.map(closureOf);
  }

  /** Ends a closure; its spaces can be taken at once. */
  async lift(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE closure SET lifted_at = birlik_now() WHERE id = $1', [id]);
    await tx.query('UPDATE allocation SET live = false WHERE closure_id = $1 AND live', [id]);
  }

  /** Live bookings that take one of the atomic spaces within the interval. */
  async bookingsIn(sql: Sql, atoms: readonly string[], within: Interval): Promise<Booking[]> {
    const rows = await sql.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM booking b WHERE b.state = ANY ($5) AND b.id IN (
         SELECT a.booking_id FROM allocation a
         WHERE a.space_id = ANY ($1) AND a.live AND a.starts > $2 AND a.starts < $3 AND a.ends > $4)
       ORDER BY b.starts, b.id`,
      [atoms, new Date(within.start - DAY), new Date(within.end), new Date(within.start), LIVE_STATES],
    );
    return rows.map(bookingOf);
  }

  /** Live claims of each atomic space within the interval. */
  async claimsIn(sql: Sql, atoms: readonly string[], within: Interval): Promise<Map<string, Interval[]>> {
    const rows = await sql.query<{ spaceId: string; start: Date; end: Date }>(
      `SELECT space_id AS "spaceId", starts AS start, ends AS "end" FROM allocation
       WHERE space_id = ANY ($1) AND live AND starts > $2 AND starts < $3 AND ends > $4`,
      [atoms, new Date(within.start - DAY), new Date(within.end), new Date(within.start)],
    );
    const claims = new Map<string, Interval[]>();
    for (const { spaceId, start, end } of rows)
      claims.set(spaceId, [...(claims.get(spaceId) ?? []), { start: start.getTime(), end: end.getTime() }]);
    return claims;
  }

  /** Takes every piece for the closure, or says that somebody else has one. */
  async claim(
    tx: Tx,
    closure: Closure,
    pieces: readonly (Interval & { spaceId: string })[],
  ): Promise<boolean> {
    const taken = await tx.query(
      `INSERT INTO allocation (centre_id, space_id, closure_id, starts, ends)
       SELECT $1, p.space_id, $2, to_timestamp(p.starts / 1000.0), to_timestamp(p.ends / 1000.0)
       FROM unnest($3::uuid[], $4::float8[], $5::float8[]) AS p(space_id, starts, ends)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [
        closure.centreId,
        closure.id,
        pieces.map((p) => p.spaceId),
        pieces.map((p): Instant => p.start),
        pieces.map((p): Instant => p.end),
      ],
    );
    return taken.length === pieces.length;
  }
}

function closureOf(row: Row): Closure {
  return { ...row, start: row.start.getTime(), end: row.end.getTime() };
}
