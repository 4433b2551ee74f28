import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '@birlik/database';
import { DAY, type Interval, type LocalizedText } from '@birlik/kernel';
import { LIVE_NOW } from '@birlik/slots';
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

  /** Ends a closure. Its claims are given back by the caller. */
  async lift(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE closure SET lifted_at = birlik_now() WHERE id = $1', [id]);
  }

  /** Live bookings that take one of the atomic spaces within the interval. */
  async bookingsIn(sql: Sql, atoms: readonly string[], within: Interval): Promise<Booking[]> {
    const rows = await sql.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM booking b WHERE b.state = ANY ($5) AND b.id IN (
         SELECT a.booking_id FROM allocation a
         WHERE a.space_id = ANY ($1) AND ${LIVE_NOW} AND a.starts > $2 AND a.starts < $3 AND a.ends > $4)
       ORDER BY b.starts, b.id`,
      [atoms, new Date(within.start - DAY), new Date(within.end), new Date(within.start), LIVE_STATES],
    );
    return rows.map(bookingOf);
  }

  /** Live bookings of a centre that are not over, soonest first. */
  async bookingsAhead(sql: Sql, centreId: string): Promise<Booking[]> {
    const rows = await sql.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM booking b WHERE b.centre_id = $1 AND b.state = ANY ($2) AND b.ends > birlik_now() AND b.starts > birlik_now() - interval '1 day'
       ORDER BY b.starts, b.id`,
      [centreId, LIVE_STATES],
    );
    return rows.map(bookingOf);
  }
}

function closureOf(row: Row): Closure {
  return { ...row, start: row.start.getTime(), end: row.end.getTime() };
}
