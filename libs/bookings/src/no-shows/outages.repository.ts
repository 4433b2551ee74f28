import { Injectable } from '@nestjs/common';
import { type Sql, type Tx } from '@birlik/database';
import type { Instant, LocalizedText } from '@birlik/kernel';
import type { Booking } from '../booking/booking.js';
import { BOOKING_COLUMNS, bookingOf, type BookingRow } from '../booking/bookings.repository.js';

/** Time in which nobody could prove that they came. */
export interface Outage {
  readonly id: string;
  readonly centreId: string;
  readonly start: Instant;
  readonly end: Instant | null;
  readonly reason: LocalizedText;
}

type Row = Omit<Outage, 'start' | 'end'> & { start: Date; end: Date | null };

const COLUMNS = `id, centre_id AS "centreId", starts AS start, ends AS "end", reason`;

/** Of a booking `b`: its centre reports no outage at this moment. */
export const CLOCKS_RUN = `NOT EXISTS (SELECT 1 FROM outage o WHERE o.centre_id = b.centre_id AND o.ends IS NULL)`;

@Injectable()
export class OutagesRepository {
  /** Begins one; null when one is open already. */
  async begin(
    tx: Tx,
    id: string,
    centreId: string,
    reason: LocalizedText,
    madeBy: string,
  ): Promise<Outage | null> {
    const [row] = await tx.query<Row>(
      `INSERT INTO outage (id, centre_id, reason, made_by) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
      [id, centreId, JSON.stringify(reason), madeBy],
    );
    return row ? outageOf(row) : null;
  }

  async open(sql: Sql, centreId: string): Promise<Outage | null> {
    const [row] = await sql.query<Row>(
      `SELECT ${COLUMNS} FROM outage WHERE centre_id = $1 AND ends IS NULL`,
      [centreId],
    );
    return row ? outageOf(row) : null;
  }

  /** Ends the open one; null when there is none. */
  async end(tx: Tx, centreId: string): Promise<Outage | null> {
    const [row] = await tx.query<Row>(
      `UPDATE outage SET ends = birlik_now() WHERE centre_id = $1 AND ends IS NULL RETURNING ${COLUMNS}`,
      [centreId],
    );
    return row ? outageOf(row) : null;
  }

  /** Gives every booking whose grace was running back the time that its clock stood still, up to its end. */
  async extendGrace(tx: Tx, outage: Outage): Promise<Booking[]> {
    const rows = await tx.query<BookingRow>(
      `UPDATE booking b SET version = b.version + 1,
         no_show_due_at = least(b.ends, b.no_show_due_at + (birlik_now() - greatest($2::timestamptz, b.starts)))
       WHERE b.centre_id = $1 AND b.state = 'confirmed' AND b.starts < birlik_now() AND b.no_show_due_at > $2 AND b.ends > birlik_now()
       RETURNING ${BOOKING_COLUMNS}`,
      [outage.centreId, new Date(outage.start)],
    );
    return rows.map(bookingOf);
  }

  /** Bookings of a centre that wait for their people. */
  async awaited(tx: Tx, centreId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM booking WHERE centre_id = $1 AND state = 'confirmed' AND no_show_due_at < birlik_now() + interval '4 hours' AND ends > birlik_now()`,
      [centreId],
    );
    return rows.map((row) => row.id);
  }
}

function outageOf(row: Row): Outage {
  return { ...row, start: row.start.getTime(), end: row.end?.getTime() ?? null };
}
