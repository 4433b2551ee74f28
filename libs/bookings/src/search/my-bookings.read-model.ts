import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import type { Person } from '@birlik/kernel';
import { type Booking, LIVE_STATES } from '../booking/booking.js';
import { BOOKING_COLUMNS, readBookingRow, type BookingRow } from '../booking/booking.sql.js';

export interface MyBookingsQuery {
  readonly scope: 'upcoming' | 'past';
  readonly limit: number;
  /** Start (ms) and id of the last booking of the previous page. */
  readonly after: { readonly start: number; readonly id: string } | null;
}

/**
 * Reads the bookings of a person and of their organisations: future ones (soonest first) or past ones (newest
 * first).
 */
@Injectable()
export class MyBookingsReadModel {
  constructor(private readonly database: Database) {}

  /** Finds the booking of the person in the centre that is on or comes next. Those of organisations do not count. */
  async findNext(person: Person, centreId: string): Promise<Booking | null> {
    const [row] = await this.database.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM booking b
       WHERE b.person_id = $1 AND b.centre_id = $2 AND b.ends > birlik_now() AND b.state = ANY ($3)
       ORDER BY b.starts, b.id LIMIT 1`,
      [person.personId, centreId, LIVE_STATES],
    );
    return row ? readBookingRow(row) : null;
  }

  /** Returns what a person has booked in a centre for themselves or for others: the first or the newest ones. */
  async listOfPerson(
    centreId: string,
    personId: string,
    scope: MyBookingsQuery['scope'],
    limit: number,
  ): Promise<Booking[]> {
    const upcoming = scope === 'upcoming';
    const rows = await this.database.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM booking b
       WHERE b.person_id = $1 AND b.centre_id = $2
         AND ${upcoming ? `b.ends > birlik_now() AND b.state = ANY ($3)` : `(b.ends <= birlik_now() OR b.state <> ALL ($3))`}
       ORDER BY b.starts ${upcoming ? '' : 'DESC'}, b.id LIMIT $4`,
      [personId, centreId, LIVE_STATES, limit],
    );
    return rows.map(readBookingRow);
  }

  async listPage(person: Person, query: MyBookingsQuery): Promise<Booking[]> {
    const upcoming = query.scope === 'upcoming';
    const rows = await this.database.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM booking b
       WHERE (b.person_id = $1 OR b.organisation_id = ANY ($2))
         AND ${upcoming ? `b.ends > birlik_now() AND b.state = ANY ($6)` : `(b.ends <= birlik_now() OR b.state <> ALL ($6))`}
         AND ($3::timestamptz IS NULL OR (b.starts, b.id) ${upcoming ? '>' : '<'} ($3, $4::uuid))
       ORDER BY b.starts ${upcoming ? '' : 'DESC'}, b.id ${upcoming ? '' : 'DESC'} LIMIT $5`,
      [
        person.personId,
        person.organisationRoles.map((r) => r.organisationId),
        query.after ? new Date(query.after.start) : null,
        query.after?.id ?? null,
        query.limit,
        LIVE_STATES,
      ],
    );
    return rows.map(readBookingRow);
  }
}
