import { Injectable } from '@nestjs/common';
import type { Sql, SqlValue, Tx } from '@birlik/database';
import type { Instant } from '@birlik/kernel';
import { type Claim, claimParameters, type Leg, TAKE_CLAIMS } from '@birlik/slots';
import { type Booking, type BookingState, type CheckInTimes, canMove } from './booking.js';

const INSTANTS = [
  'start',
  'end',
  'checkInOpensAt',
  'noShowDueAt',
  'checkedInAt',
  'checkedOutAt',
  'undoUntil',
  'heldUntil',
  'onMyWayAt',
  'createdAt',
] as const satisfies readonly (keyof Booking)[];
type InstantKey = (typeof INSTANTS)[number];

/** A row of BOOKING_COLUMNS. */
export type BookingRow = Omit<Booking, InstantKey | 'legs'> & {
  [key in InstantKey]: null extends Booking[key] ? Date | null : Date;
} & { legs: Leg[] };

/** The columns of a booking `b` with the name of its person. */
export const BOOKING_COLUMNS = `b.id, b.centre_id AS "centreId", b.kind, b.state, b.version, b.starts AS start, b.ends AS "end",
  b.space_ids AS "spaceIds", b.legs, b.people, b.person_id AS "personId",
  coalesce(b.guest_name, (SELECT p.display_name FROM person p WHERE p.id = b.person_id)) AS "personName",
  b.organisation_id AS "organisationId", b.title, b.equipment, b.check_in_opens_at AS "checkInOpensAt", b.no_show_due_at AS "noShowDueAt",
  b.checked_in_at AS "checkedInAt", b.checked_out_at AS "checkedOutAt", b.undo_until AS "undoUntil", b.held_until AS "heldUntil",
  b.on_my_way_at AS "onMyWayAt", b.walk_in AS "walkIn", b.series_id AS "seriesId", b.created_at AS "createdAt"`;

/** A row of BOOKING_COLUMNS as a booking. */
export function bookingOf(row: BookingRow): Booking {
  const instants = Object.fromEntries(INSTANTS.map((key) => [key, row[key]?.getTime() ?? null]));
  return { ...row, ...instants } as unknown as Booking;
}

// One statement takes the slot and makes the booking: a loser gets no rows instead of an error, and nobody deadlocks.
const TAKE = `
WITH slot AS (${TAKE_CLAIMS})
INSERT INTO booking (id, centre_id, held_until, space_ids, kind, person_id, starts, ends, state, guest_name, organisation_id, made_by, title,
  check_in_opens_at, no_show_due_at, check_in_times, walk_in, checked_in_at, checked_in_via, undo_until, equipment, legs, people, newcomer)
SELECT $1, $2, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28
WHERE (SELECT count(*) FROM slot) = cardinality($3::uuid[])
RETURNING created_at AS "createdAt"`;

/** A new booking and what its allocation needs. */
export interface NewBooking {
  readonly booking: Booking;
  readonly checkInTimes: CheckInTimes;
  readonly claims: readonly Claim[];
  readonly guestName?: string | null;
  readonly madeBy: string;
  readonly checkedInVia?: string | null;
  /** Its person has never been here. */
  readonly newcomer?: boolean;
}

@Injectable()
export class BookingsRepository {
  /** Takes the slot and makes the booking, or does nothing; the moment of making, or null when somebody else has the slot. */
  async take(tx: Tx, fresh: NewBooking): Promise<Instant | null> {
    const {
      booking: b,
      checkInTimes,
      claims,
      guestName = null,
      madeBy,
      checkedInVia = null,
      newcomer = false,
    } = fresh;
    const [made] = await tx.query<{ createdAt: Date }>(
      TAKE,
      [
        ...claimParameters(b.id, b.centreId, claims, b.heldUntil),
        b.spaceIds,
        b.kind,
        b.personId,
        new Date(b.start),
        new Date(b.end),
        b.state,
        guestName,
        b.organisationId,
        madeBy,
        b.title,
        new Date(b.checkInOpensAt),
        new Date(b.noShowDueAt),
        JSON.stringify(checkInTimes),
        b.walkIn,
        orNull(b.checkedInAt),
        checkedInVia,
        orNull(b.undoUntil),
        JSON.stringify(b.equipment),
        JSON.stringify(b.legs),
        b.people,
        newcomer,
      ],
      'booking-take',
    );
    return made?.createdAt.getTime() ?? null;
  }

  async find(sql: Sql, id: string): Promise<Booking | null> {
    const [row] = await sql.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM booking b WHERE b.id = $1`,
      [id],
      'booking-find',
    );
    return row ? bookingOf(row) : null;
  }

  /** The booking with its row held against every other change until the end of the transaction. */
  async findForChange(tx: Tx, id: string): Promise<Booking | null> {
    const [row] = await tx.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM booking b WHERE b.id = $1 FOR UPDATE OF b`,
      [id],
    );
    return row ? bookingOf(row) : null;
  }

  /** The policy values that a booking was made under. */
  async findCheckInTimes(sql: Sql, id: string): Promise<CheckInTimes> {
    const [row] = await sql.query<{ checkInTimes: CheckInTimes }>(
      'SELECT check_in_times AS "checkInTimes" FROM booking WHERE id = $1',
      [id],
    );
    return row!.checkInTimes;
  }

  /**
   * Moves a booking from one state to another if it still is in the first and `guard` holds; null when not.
   * `set` and `guard` are SQL over `b` with parameters from `$4` on; both come from this file's callers, never from input.
   */
  async move(
    tx: Tx,
    id: string,
    from: BookingState,
    to: BookingState,
    options: { set?: string; guard?: string; values?: readonly SqlValue[] } = {},
  ): Promise<Booking | null> {
    if (!canMove(from, to)) throw new Error(`a booking never goes from ${from} to ${to}`);
    const [row] = await tx.query<BookingRow>(
      `UPDATE booking b SET state = $3, version = b.version + 1${options.set ? `, ${options.set}` : ''}
       WHERE b.id = $1 AND b.state = $2${options.guard ? ` AND ${options.guard}` : ''}
       RETURNING ${BOOKING_COLUMNS}`,
      [id, from, to, ...(options.values ?? [])],
    );
    return row ? bookingOf(row) : null;
  }

  /** More grace for somebody on their way, once and while check-in is open; null when that cannot be. */
  async extendGrace(tx: Tx, id: string, minutes: number): Promise<Booking | null> {
    const [row] = await tx.query<BookingRow>(
      `UPDATE booking b SET version = b.version + 1, on_my_way_at = birlik_now(),
         no_show_due_at = least(b.ends, b.no_show_due_at + make_interval(mins => $2))
       WHERE b.id = $1 AND b.state = 'confirmed' AND b.on_my_way_at IS NULL AND b.check_in_opens_at <= birlik_now()
       RETURNING ${BOOKING_COLUMNS}`,
      [id, minutes],
    );
    return row ? bookingOf(row) : null;
  }

  /** Writes new spaces, times, check-in times and state of a booking whose row is held. */
  async rewrite(tx: Tx, booking: Booking, checkInTimes: CheckInTimes): Promise<void> {
    await tx.query(
      `UPDATE booking SET space_ids = $2, starts = $3, ends = $4, title = $5, version = $6, check_in_opens_at = $7,
         no_show_due_at = $8, check_in_times = $9, state = $10, legs = $11, people = $12, equipment = $13, organisation_id = $14, held_until = $15
       WHERE id = $1`,
      [
        booking.id,
        booking.spaceIds,
        new Date(booking.start),
        new Date(booking.end),
        booking.title,
        booking.version,
        new Date(booking.checkInOpensAt),
        new Date(booking.noShowDueAt),
        JSON.stringify(checkInTimes),
        booking.state,
        JSON.stringify(booking.legs),
        booking.people,
        JSON.stringify(booking.equipment),
        booking.organisationId,
        orNull(booking.heldUntil),
      ],
    );
  }

  /** Holds of a centre whose time is over and that nobody has ended yet. */
  async overdueHolds(sql: Sql, centreId: string): Promise<string[]> {
    const rows = await sql.query<{ id: string }>(
      `SELECT id FROM booking WHERE state = 'held' AND held_until <= birlik_now() AND centre_id = $1 ORDER BY held_until LIMIT 100`,
      [centreId],
    );
    return rows.map((row) => row.id);
  }

  /** Ends requests whose time has come without an answer. */
  async expireRequests(tx: Tx, most: number): Promise<Booking[]> {
    const rows = await tx.query<BookingRow>(
      `UPDATE booking b SET state = 'expired', version = b.version + 1
       WHERE b.id IN (SELECT id FROM booking WHERE state = 'requested' AND no_show_due_at <= birlik_now() LIMIT $1 FOR UPDATE SKIP LOCKED)
         AND b.state = 'requested'
       RETURNING ${BOOKING_COLUMNS}`,
      [most],
    );
    return rows.map(bookingOf);
  }

  /** True when this very scan checked the booking in. */
  async wasCheckedInBy(sql: Sql, id: string, nonce: string): Promise<boolean> {
    const rows = await sql.query('SELECT 1 FROM booking WHERE id = $1 AND check_in_nonce = $2', [id, nonce]);
    return rows.length > 0;
  }

  /** Completes bookings of people who are here and whose time is over. */
  async completeEnded(tx: Tx, most: number): Promise<Booking[]> {
    const rows = await tx.query<BookingRow>(
      `UPDATE booking b SET state = 'completed', version = b.version + 1, checked_out_at = b.ends
       WHERE b.id IN (SELECT id FROM booking WHERE state = 'checked_in' AND ends <= birlik_now() ORDER BY ends LIMIT $1 FOR UPDATE SKIP LOCKED)
         AND b.state = 'checked_in'
       RETURNING ${BOOKING_COLUMNS}`,
      [most],
    );
    return rows.map(bookingOf);
  }
}

function orNull(instant: Instant | null): Date | null {
  return instant === null ? null : new Date(instant);
}
