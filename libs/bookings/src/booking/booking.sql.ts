import { selectDisplayName } from '@birlik/users';
import type { Leg } from '@birlik/slots';
import type { Booking } from './booking.js';

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

/** A row of `BOOKING_COLUMNS`. */
export type BookingRow = Omit<Booking, InstantKey | 'legs'> & {
  [key in InstantKey]: null extends Booking[key] ? Date | null : Date;
} & { legs: Leg[] };

/** SQL: the columns of a row `b` of `booking`, with the name of its person. */
export const BOOKING_COLUMNS = `b.id, b.pass_code AS "passCode", b.centre_id AS "centreId", b.kind, b.state, b.version, b.starts AS start, b.ends AS "end",
  b.space_ids AS "spaceIds", b.legs, b.people, b.person_id AS "personId",
  coalesce(b.guest_name, ${selectDisplayName('b.person_id')}) AS "personName",
  b.organisation_id AS "organisationId", b.title, b.equipment, b.check_in_opens_at AS "checkInOpensAt", b.no_show_due_at AS "noShowDueAt",
  b.checked_in_at AS "checkedInAt", b.checked_out_at AS "checkedOutAt", b.undo_until AS "undoUntil", b.cancelled_by AS "cancelledBy", b.held_until AS "heldUntil",
  b.on_my_way_at AS "onMyWayAt", b.excused, b.approved, b.walk_in AS "walkIn", b.series_id AS "seriesId", b.has_own_times AS "hasOwnTimes", b.created_at AS "createdAt"`;

/** Converts a row of `BOOKING_COLUMNS` into a booking. */
export function readBookingRow(row: BookingRow): Booking {
  const instants = Object.fromEntries(INSTANTS.map((key) => [key, row[key]?.getTime() ?? null]));
  return { ...row, ...instants } as unknown as Booking;
}

/**
 * Returns SQL that joins time, spaces, state and reason of a booking, for tables of other libraries that refer to
 * one. The columns are NULL when there is no booking.
 * @param id SQL expression of the booking's id
 */
export function joinBooking(alias: string, id: string): string {
  return `LEFT JOIN LATERAL (SELECT starts, ends, space_ids, state, undo_until, reason FROM booking WHERE id = ${id}) ${alias} ON true`;
}

/**
 * Returns SQL: the bookings of a centre that overlap an interval, with id, start and state. The parameters
 * are SQL expressions.
 */
export function selectBookingsDuring(centreId: string, start: string, end: string): string {
  return `SELECT id, starts, state FROM booking WHERE centre_id = ${centreId} AND ends > ${start} AND starts < ${end}`;
}
