import { Injectable } from '@nestjs/common';
import type { Sql } from '@birlik/database';
import { DAY, type Interval } from '@birlik/kernel';
import { selectBookingsWithClaims } from '@birlik/slots';
import { type Booking, LIVE_STATES } from '../booking/booking.js';
import { BOOKING_COLUMNS, readBookingRow, type BookingRow } from '../booking/booking.sql.js';

/** Bookings that are read at once. */
const PAGE = 500;

/** Reads bookings that a change of spaces or hours may affect. */
@Injectable()
export class AffectedBookingsReadModel {
  /** Returns live bookings that have not ended and claim one of the atomic spaces during the interval, ordered by start. */
  async listOnSpaces(sql: Sql, atoms: readonly string[], { start, end }: Interval): Promise<Booking[]> {
    const claims = selectBookingsWithClaims('$1', { starts: '$4', ends: '$3' }, '$2');
    const rows = await sql.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM booking b WHERE b.state = ANY ($5) AND b.ends > birlik_now() AND b.id IN (${claims}) ORDER BY b.starts, b.id`,
      [atoms, new Date(start - DAY), new Date(end), new Date(start), LIVE_STATES],
    );
    return rows.map(readBookingRow);
  }

  /**
   * Returns live bookings of a centre that have not ended, ordered by start. Page by page: the driver reads an answer of
   * several megabytes in one go, and nobody else would be answered meanwhile.
   */
  async listAhead(sql: Sql, centreId: string): Promise<Booking[]> {
    const bookings: Booking[] = [];
    let last: Booking | null = null;
    for (;;) {
      const page: Booking[] = await this.listPageAhead(sql, centreId, last);
      bookings.push(...page);
      if (page.length < PAGE) return bookings;
      last = page[page.length - 1]!;
    }
  }

  private async listPageAhead(sql: Sql, centreId: string, after: Booking | null): Promise<Booking[]> {
    const rows = await sql.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM booking b WHERE b.centre_id = $1 AND b.state = ANY ($2) AND b.ends > birlik_now() AND b.starts > birlik_now() - interval '1 day'
         AND ($3::timestamptz IS NULL OR (b.starts, b.id) > ($3, $4::uuid))
       ORDER BY b.starts, b.id LIMIT ${PAGE}`,
      [centreId, LIVE_STATES, after && new Date(after.start), after?.id ?? null],
    );
    return rows.map(readBookingRow);
  }
}
