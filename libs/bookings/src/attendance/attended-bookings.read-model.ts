import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import type { Interval, LocalizedText } from '@birlik/kernel';
import { HOUR } from '@birlik/kernel';
import { hasNameLike, selectFullName, selectOrganisationNames } from '@birlik/users';
import type { Booking } from '../booking/booking.js';
import { BOOKING_COLUMNS, readBookingRow, type BookingRow } from '../booking/booking.sql.js';

/** A booking with the names that the front desk needs. */
export interface AttendedBooking {
  readonly booking: Booking;
  readonly fullName: string;
  readonly organisation: LocalizedText | null;
}

/** Search values of the front desk. A booking that matches one of them is found. */
export interface AttendanceSearch {
  /** Words of a folded name. */
  readonly words: readonly string[];
  readonly spaceIds: readonly string[];
  readonly passCode: string | null;
}

type Row = BookingRow & { readonly fullName: string; readonly organisation: LocalizedText | null };

/** More than a front desk can look through. */
const MAX_BOOKINGS_PER_DAY = 1_000;
const MAX_PEOPLE_INSIDE = 1_000;
/** Who comes on the wrong day is at most so far off. */
const WRONG_DAYS = '31 days';

const ATTENDED_STATES = `'confirmed', 'checked_in', 'completed', 'no_show'`;
const FULL_NAME = `coalesce(${selectFullName('b.person_id')}, b.guest_name)`;
const COLUMNS = `${BOOKING_COLUMNS}, ${FULL_NAME} AS "fullName", ${selectOrganisationNames('b.organisation_id', 'b.starts')} AS organisation`;
// PostgreSQL sorts the rows, because browsers do not support the Kazakh collation.
const BY_NAME = `${FULL_NAME} COLLATE "kk-x-icu"`;

/** Reads bookings for the front desk. */
@Injectable()
export class AttendedBookingsReadModel {
  constructor(private readonly database: Database) {}

  /**
   * Returns the bookings of a day, ordered by start. Bookings of walk-ins without an account are included
   * whatever their name. `isCut` says that there are more than are returned. Runs one query.
   * @param max largest number of bookings
   */
  async listOfDay(
    centreId: string,
    day: Interval,
    search: AttendanceSearch | null,
    max = MAX_BOOKINGS_PER_DAY,
  ): Promise<{ readonly bookings: AttendedBooking[]; readonly isCut: boolean }> {
    const rows = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM booking b
       WHERE b.centre_id = $1 AND b.starts > $2 AND b.starts < $3 AND b.ends > $4
         AND b.state IN (${ATTENDED_STATES})
         AND ($5::text[] IS NULL OR ${hasNameLike('b.person_id', '$5')} OR b.guest_name IS NOT NULL
           OR b.space_ids && $6::uuid[] OR b.pass_code = $7)
       ORDER BY b.starts, ${BY_NAME} LIMIT $8`,
      [
        centreId,
        new Date(day.start - 24 * HOUR),
        new Date(day.end),
        new Date(day.start),
        search ? search.words.map((word) => `%${word}%`) : null,
        search?.spaceIds ?? [],
        search?.passCode ?? null,
        max + 1,
      ],
    );
    const bookings = rows.slice(0, max).map(attendedOf);
    return { bookings, isCut: rows.length > bookings.length };
  }

  /** Returns the booking of any day with this pass code; the nearest when several have it. Runs one query. */
  async findByPassCode(centreId: string, passCode: string): Promise<AttendedBooking | null> {
    const [row] = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM booking b
       WHERE b.centre_id = $1 AND b.pass_code = $2 AND b.state IN (${ATTENDED_STATES})
       ORDER BY abs(extract(epoch FROM b.starts - birlik_now())) LIMIT 1`,
      [centreId, passCode],
    );
    return row ? attendedOf(row) : null;
  }

  /**
   * Returns the booking of a person with this name on another day, the next one or else the last one; null when nobody, or several people,
   * have one within a month. Runs one query.
   * @param words words of a folded name
   */
  async findByName(centreId: string, words: readonly string[]): Promise<AttendedBooking | null> {
    if (words.length === 0) return null;
    const rows = await this.database.query<Row>(
      `SELECT DISTINCT ON (b.person_id) ${COLUMNS} FROM booking b
       WHERE b.centre_id = $1 AND b.starts > birlik_now() - $3::interval AND b.starts < birlik_now() + $3::interval
         AND b.state IN (${ATTENDED_STATES}) AND ${hasNameLike('b.person_id', '$2::text[]')}
       ORDER BY b.person_id, b.ends <= birlik_now(), abs(extract(epoch FROM b.starts - birlik_now())) LIMIT 2`,
      [centreId, words.map((word) => `%${word}%`), WRONG_DAYS],
    );
    return rows.length === 1 ? attendedOf(rows[0]!) : null;
  }

  /** Returns the bookings of people who are inside now, ordered by name. Runs one query. */
  async listInside(centreId: string): Promise<AttendedBooking[]> {
    const rows = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM booking b
       WHERE b.centre_id = $1 AND b.state = 'checked_in' AND b.ends > birlik_now()
       ORDER BY ${BY_NAME} LIMIT ${MAX_PEOPLE_INSIDE}`,
      [centreId],
    );
    return rows.map(attendedOf);
  }
}

function attendedOf({ fullName, organisation, ...row }: Row): AttendedBooking {
  return { booking: readBookingRow(row as BookingRow), fullName, organisation };
}
