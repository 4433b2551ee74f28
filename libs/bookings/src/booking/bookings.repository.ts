import { Injectable } from '@nestjs/common';
import type { Sql, SqlValue, Tx } from '@birlik/database';
import type { Instant } from '@birlik/kernel';
import { type Booking, type BookingState, type BookingTerms, canMove } from './booking.js';

interface Row extends Omit<
  Booking,
  | 'start'
  | 'end'
  | 'checkInOpensAt'
  | 'noShowDueAt'
  | 'checkedInAt'
  | 'checkedOutAt'
  | 'undoUntil'
  | 'createdAt'
> {
  start: Date;
  end: Date;
  checkInOpensAt: Date;
  noShowDueAt: Date;
  checkedInAt: Date | null;
  checkedOutAt: Date | null;
  undoUntil: Date | null;
  createdAt: Date;
}

/** The columns of a booking `b` with the name of its person. */
export const BOOKING_COLUMNS = `b.id, b.centre_id AS "centreId", b.kind, b.state, b.version, b.starts AS start, b.ends AS "end",
  b.space_ids AS "spaceIds", b.person_id AS "personId",
  coalesce(b.guest_name, (SELECT p.display_name FROM person p WHERE p.id = b.person_id)) AS "personName",
  b.organisation_id AS "organisationId", b.title, b.equipment, b.check_in_opens_at AS "checkInOpensAt", b.no_show_due_at AS "noShowDueAt",
  b.checked_in_at AS "checkedInAt", b.checked_out_at AS "checkedOutAt", b.undo_until AS "undoUntil", b.walk_in AS "walkIn",
  b.created_at AS "createdAt"`;

/** A row of BOOKING_COLUMNS as a booking. */
export function bookingOf(row: Row): Booking {
  return {
    ...row,
    start: row.start.getTime(),
    end: row.end.getTime(),
    checkInOpensAt: row.checkInOpensAt.getTime(),
    noShowDueAt: row.noShowDueAt.getTime(),
    checkedInAt: row.checkedInAt?.getTime() ?? null,
    checkedOutAt: row.checkedOutAt?.getTime() ?? null,
    undoUntil: row.undoUntil?.getTime() ?? null,
    createdAt: row.createdAt.getTime(),
  };
}

export type BookingRow = Row;

// The first atomic space is the desk, if it is one: it is the desk that a person can have only one of at a time.
// One statement takes the slot and makes the booking: a loser gets no rows instead of an error, and nobody deadlocks.
const TAKE = `
WITH slot AS (
  INSERT INTO allocation (centre_id, space_id, booking_id, desk_person_id, starts, ends)
  SELECT $2, s.id, $1, CASE WHEN s.place = 1 THEN $5::uuid END, $7, $8 FROM unnest($3::uuid[]) WITH ORDINALITY AS s(id, place)
  ON CONFLICT DO NOTHING RETURNING 1
)
INSERT INTO booking (id, centre_id, space_ids, kind, person_id, starts, ends, state, guest_name, organisation_id, made_by, title,
  check_in_opens_at, no_show_due_at, terms, walk_in, checked_in_at, checked_in_via, undo_until, equipment)
SELECT $1, $2, $4, $6, $9, $7, $8, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22
WHERE (SELECT count(*) FROM slot) = cardinality($3::uuid[])
RETURNING created_at AS "createdAt"`;

/** A new booking and what its allocation needs. */
export interface NewBooking {
  readonly booking: Booking;
  readonly terms: BookingTerms;
  /** Atomic spaces to take. */
  readonly atoms: readonly string[];
  readonly guestName: string | null;
  readonly madeBy: string;
  readonly checkedInVia: string | null;
}

@Injectable()
export class BookingsRepository {
  /** Takes the slot and makes the booking, or does nothing; the moment of making, or null when somebody else has the slot. */
  async take(
    tx: Tx,
    { booking: b, terms, atoms, guestName, madeBy, checkedInVia }: NewBooking,
  ): Promise<Instant | null> {
    const [made] = await tx.query<{ createdAt: Date }>(
      TAKE,
      [
        b.id,
        b.centreId,
        atoms,
        b.spaceIds,
        b.kind === 'desk' ? b.personId : null,
        b.kind,
        new Date(b.start),
        new Date(b.end),
        b.personId,
        b.state,
        guestName,
        b.organisationId,
        madeBy,
        b.title,
        new Date(b.checkInOpensAt),
        new Date(b.noShowDueAt),
        JSON.stringify(terms),
        b.walkIn,
        b.checkedInAt === null ? null : new Date(b.checkedInAt),
        checkedInVia,
        b.undoUntil === null ? null : new Date(b.undoUntil),
        JSON.stringify(b.equipment),
      ],
      'booking-take',
    );
    return made?.createdAt.getTime() ?? null;
  }

  /**
   * Makes everybody who takes several spaces, or moves a claim, wait in one order (sorted ids), so that no two of them
   * can wait for each other.
   */
  async lockSpaces(tx: Tx, atoms: readonly string[]): Promise<void> {
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended(id, 0)) FROM (SELECT DISTINCT unnest($1::text[]) AS id ORDER BY 1) s`,
      [atoms],
    );
  }

  async find(sql: Sql, id: string): Promise<Booking | null> {
    const [row] = await sql.query<Row>(
      `SELECT ${BOOKING_COLUMNS} FROM booking b WHERE b.id = $1`,
      [id],
      'booking-find',
    );
    return row ? bookingOf(row) : null;
  }

  /** The booking with its row held against every other change until the end of the transaction. */
  async findForChange(tx: Tx, id: string): Promise<Booking | null> {
    const [row] = await tx.query<Row>(
      `SELECT ${BOOKING_COLUMNS} FROM booking b WHERE b.id = $1 FOR UPDATE OF b`,
      [id],
    );
    return row ? bookingOf(row) : null;
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
    const [row] = await tx.query<Row>(
      `UPDATE booking b SET state = $3, version = b.version + 1${options.set ? `, ${options.set}` : ''}
       WHERE b.id = $1 AND b.state = $2${options.guard ? ` AND ${options.guard}` : ''}
       RETURNING ${BOOKING_COLUMNS}`,
      [id, from, to, ...(options.values ?? [])],
    );
    return row ? bookingOf(row) : null;
  }

  /** Gives the booking's spaces back. */
  async freeSlot(tx: Tx, bookingId: string): Promise<void> {
    await tx.query('UPDATE allocation SET live = false WHERE booking_id = $1 AND live', [bookingId]);
  }

  /** Gives back what is left of the slot after `at`. A claim that has not begun is given back whole. */
  async freeRest(tx: Tx, bookingId: string): Promise<void> {
    await tx.query(
      `UPDATE allocation SET live = starts < birlik_now(), ends = CASE WHEN starts < birlik_now() THEN least(ends, birlik_now()) ELSE ends END
       WHERE booking_id = $1 AND live`,
      [bookingId],
    );
  }

  /** Takes spaces for a booking that is there already; false when somebody else has one of them. */
  async retake(tx: Tx, booking: Booking, atoms: readonly string[]): Promise<boolean> {
    const taken = await tx.query(
      `INSERT INTO allocation (centre_id, space_id, booking_id, desk_person_id, starts, ends)
       SELECT $2, s.id, $1, CASE WHEN s.place = 1 THEN $4::uuid END, $5, $6 FROM unnest($3::uuid[]) WITH ORDINALITY AS s(id, place) ON CONFLICT DO NOTHING RETURNING 1`,
      [
        booking.id,
        booking.centreId,
        atoms,
        booking.kind === 'desk' ? booking.personId : null,
        new Date(booking.start),
        new Date(booking.end),
      ],
    );
    return taken.length === atoms.length;
  }

  /** Writes new spaces, times and terms of a booking that keeps its state. */
  async rewrite(tx: Tx, booking: Booking, terms: BookingTerms): Promise<void> {
    await tx.query(
      `UPDATE booking SET space_ids = $2, starts = $3, ends = $4, title = $5, version = $6, check_in_opens_at = $7,
         no_show_due_at = $8, terms = $9 WHERE id = $1`,
      [
        booking.id,
        booking.spaceIds,
        new Date(booking.start),
        new Date(booking.end),
        booking.title,
        booking.version,
        new Date(booking.checkInOpensAt),
        new Date(booking.noShowDueAt),
        JSON.stringify(terms),
      ],
    );
  }

  /** The present by the database's clock. */
  async now(sql: Sql): Promise<Instant> {
    const [row] = await sql.query<{ now: string }>('SELECT extract(epoch FROM birlik_now()) * 1000 AS now');
    return Number(row?.now);
  }

  /** Ends requests whose time has come without an answer. */
  async expireRequests(tx: Tx, most: number): Promise<Booking[]> {
    const rows = await tx.query<Row>(
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
    const rows = await tx.query<Row>(
      `UPDATE booking b SET state = 'completed', version = b.version + 1, checked_out_at = b.ends
       WHERE b.id IN (SELECT id FROM booking WHERE state = 'checked_in' AND ends <= birlik_now() ORDER BY ends LIMIT $1 FOR UPDATE SKIP LOCKED)
         AND b.state = 'checked_in'
       RETURNING ${BOOKING_COLUMNS}`,
      [most],
    );
    return rows.map(bookingOf);
  }
}
