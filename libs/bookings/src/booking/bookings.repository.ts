import { Injectable } from '@nestjs/common';
import { selectMsUntil, type Sql, type SqlValue, type Tx } from '@birlik/database';
import type { Instant, Interval } from '@birlik/kernel';
import { claimsJson, takeClaims } from '@birlik/slots';
import { type Booking, type BookingState, canMove, type CheckInTimes, DROPPED_STATES } from './booking.js';
import {
  CHANGING_COLUMNS,
  buildChangedRecord,
  NEW_BOOKING_COLUMNS,
  NEW_BOOKING_RECORD,
  buildNewRecords,
} from './booking.columns.js';
import { BOOKING_COLUMNS, readBookingRow, type BookingRow } from './booking.sql.js';
import type { NewBooking } from './new-booking.js';

// One statement takes the claims and stores the bookings, all or none. A lost race returns no rows and raises
// no error.
const ADD = `
WITH claimed AS (${takeClaims('$1')})
INSERT INTO booking (made_by, ${NEW_BOOKING_COLUMNS.join(', ')})
SELECT $4, ${NEW_BOOKING_COLUMNS.map((name) => `coalesce(own.${name}, shared.${name})`).join(', ')}
FROM json_to_record($5) AS shared(${NEW_BOOKING_RECORD}), json_to_recordset($2) AS own(${NEW_BOOKING_RECORD})
WHERE (SELECT count(*) FROM claimed) = $3
RETURNING 1`;

const changing = Object.entries(CHANGING_COLUMNS);
const REWRITE = `
UPDATE booking SET check_in_times = $2, ${changing.map(([name]) => `${name} = r.${name}`).join(', ')}
FROM json_to_record($1) AS r(id uuid, ${changing.map(([name, { type }]) => `${name} ${type}`).join(', ')})
WHERE booking.id = r.id`;

/**
 * SQL over `b` that a state change adds to its UPDATE. Its parameters begin at `$4`. The text is part of this
 * library, never input.
 */
export interface MoveOptions {
  readonly set?: string;
  readonly guard?: string;
  readonly values?: readonly SqlValue[];
}

@Injectable()
export class BookingsRepository {
  /**
   * Stores bookings of one centre and takes all their claims, or does nothing.
   * @returns false when one of the claims is taken
   */
  async add(tx: Tx, madeBy: string, bookings: readonly NewBooking[]): Promise<boolean> {
    const [first] = bookings;
    if (!first) return true;
    const claims = bookings.map((made) => ({
      bookingId: made.booking.id,
      claims: made.claims,
      expiresAt: made.booking.heldUntil,
    }));
    const { shared, own } = buildNewRecords(bookings);
    const stored = await tx.query(
      ADD,
      [
        claimsJson(first.booking.centreId, claims),
        JSON.stringify(own),
        bookings.reduce((sum, made) => sum + made.claims.length, 0),
        madeBy,
        JSON.stringify(shared),
      ],
      'booking-add',
    );
    return stored.length === bookings.length;
  }

  async find(sql: Sql, id: string): Promise<Booking | null> {
    const [row] = await sql.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM booking b WHERE b.id = $1`,
      [id],
      'booking-find',
    );
    return row ? readBookingRow(row) : null;
  }

  /** Finds several bookings by id. */
  async findMany(sql: Sql, ids: readonly string[]): Promise<Map<string, Booking>> {
    if (ids.length === 0) return new Map();
    const rows = await sql.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM booking b WHERE b.id = ANY ($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, readBookingRow(row)]));
  }

  /** Finds a booking and locks its row until the transaction ends. */
  async lockBooking(tx: Tx, id: string): Promise<Booking | null> {
    const [row] = await tx.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM booking b WHERE b.id = $1 FOR UPDATE OF b`,
      [id],
    );
    return row ? readBookingRow(row) : null;
  }

  /** The bookings of desks that a person may use during an interval, ordered by start. */
  async listDesksOfPerson(
    sql: Sql,
    { centreId, personId }: { readonly centreId: string; readonly personId: string },
    { start, end }: Interval,
  ): Promise<Booking[]> {
    const rows = await sql.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM booking b
       WHERE b.person_id = $1 AND b.centre_id = $2 AND b.kind = 'desk' AND b.state IN ('requested', 'confirmed', 'checked_in')
         AND b.starts < $4 AND b.ends > $3
       ORDER BY b.starts`,
      [personId, centreId, new Date(start), new Date(end)],
    );
    return rows.map(readBookingRow);
  }

  /** Returns the centres in which a person has booked something that they have not begun. */
  async listCentresOfComing(sql: Sql, personId: string): Promise<string[]> {
    const rows = await sql.query<{ id: string }>(
      `SELECT DISTINCT b.centre_id AS id FROM booking b
       WHERE b.person_id = $1 AND b.state IN ('held', 'requested', 'confirmed') AND b.ends > birlik_now() ORDER BY id`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  /** Locks what a person has booked in a centre and has not begun, in the order of ids. */
  async lockComing(tx: Tx, centreId: string, personId: string): Promise<Booking[]> {
    const rows = await tx.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM booking b
       WHERE b.person_id = $1 AND b.centre_id = $2 AND b.state IN ('held', 'requested', 'confirmed') AND b.ends > birlik_now()
       ORDER BY b.id FOR UPDATE OF b`,
      [personId, centreId],
    );
    return rows.map(readBookingRow);
  }

  /** Reads when a booking was cancelled, declined or lapsed; the current time when it was not. */
  async readDroppedAt(sql: Sql, id: string): Promise<Instant> {
    const [row] = await sql.query<{ at: Date }>(
      'SELECT coalesce(dropped_at, birlik_now()) AS at FROM booking WHERE id = $1',
      [id],
    );
    return row!.at.getTime();
  }

  /** Reads the check-in times of a booking and the current time. */
  async readCheckInTimes(sql: Sql, id: string): Promise<{ checkInTimes: CheckInTimes; now: Instant }> {
    const [row] = await sql.query<{ checkInTimes: CheckInTimes; now: string }>(
      'SELECT check_in_times AS "checkInTimes", extract(epoch FROM birlik_now()) * 1000 AS now FROM booking WHERE id = $1',
      [id],
    );
    return { checkInTimes: row!.checkInTimes, now: Number(row!.now) };
  }

  /**
   * Changes the state of a booking. Returns null when it is not in the `from` state or the guard does not
   * hold.
   */
  async changeState(
    tx: Tx,
    id: string,
    [from, to]: readonly [BookingState, BookingState],
    { set, guard, values = [] }: MoveOptions = {},
  ): Promise<Booking | null> {
    if (!canMove(from, to)) throw new Error(`a booking never goes from ${from} to ${to}`);
    const [row] = await tx.query<BookingRow>(
      `UPDATE booking b SET state = $3, version = b.version + 1${noteDropping(from, to)}${set ? `, ${set}` : ''}
       WHERE b.id = $1 AND b.state = $2${guard ? ` AND ${guard}` : ''}
       RETURNING ${BOOKING_COLUMNS}`,
      [id, from, to, ...values],
    );
    return row ? readBookingRow(row) : null;
  }

  /** Writes a changed booking whose row is locked. */
  async rewriteBooking(tx: Tx, booking: Booking, checkInTimes: CheckInTimes): Promise<void> {
    await tx.query(REWRITE, [
      JSON.stringify({ id: booking.id, ...buildChangedRecord(booking) }),
      JSON.stringify(checkInTimes),
    ]);
  }

  /** Changes the number of people of a booking whose row is locked. */
  async changePeople(tx: Tx, { id, version, ...booking }: Booking, people: number): Promise<Booking> {
    await tx.query('UPDATE booking SET people = $2, version = version + 1 WHERE id = $1', [id, people]);
    return { ...booking, id, people, version: version + 1 };
  }

  /** Returns the milliseconds until the next hold expires; null when none does within `seconds`. */
  async findNextHoldEnd(sql: Sql, seconds: number): Promise<number | null> {
    const [row] = await sql.query<{ ms: number }>(
      `SELECT ${selectMsUntil('held_until')} AS ms FROM booking
       WHERE state = 'held' AND held_until <= birlik_now() + make_interval(secs => $1) ORDER BY held_until LIMIT 1`,
      [seconds],
    );
    return row?.ms ?? null;
  }

  /**
   * Returns the ids of expired holds that are not ended yet, the first expired first.
   * @param centreId of which centre; null for all
   */
  async listOverdueHolds(sql: Sql, centreId: string | null, max: number): Promise<string[]> {
    const rows = await sql.query<{ id: string }>(
      `SELECT id FROM booking WHERE state = 'held' AND held_until <= birlik_now() AND ($1::uuid IS NULL OR centre_id = $1)
       ORDER BY held_until LIMIT $2`,
      [centreId, max],
    );
    return rows.map((row) => row.id);
  }

  /** Expires requests that were not answered in time. */
  async expireRequests(tx: Tx, max: number, clockRuns: string): Promise<Booking[]> {
    const rows = await tx.query<BookingRow>(
      `UPDATE booking b SET state = 'expired', version = b.version + 1, dropped_at = birlik_now()
       WHERE b.id IN (SELECT id FROM booking WHERE state = 'requested' AND no_show_due_at <= birlik_now() AND ${clockRuns} LIMIT $1 FOR UPDATE SKIP LOCKED)
         AND b.state = 'requested'
       RETURNING ${BOOKING_COLUMNS}`,
      [max],
    );
    return rows.map(readBookingRow);
  }
}

/** SQL that a state change adds to its UPDATE: since when the booking is dropped, if it is. */
function noteDropping(from: BookingState, to: BookingState): string {
  if (DROPPED_STATES.includes(to)) return ', dropped_at = birlik_now()';
  return DROPPED_STATES.includes(from) ? ', dropped_at = NULL' : '';
}
