import type { Booking } from './booking.js';
import type { NewBooking } from './new-booking.js';

const instant = (at: number | null) => (at === null ? null : new Date(at));

/** One written column: its SQL type and its value. INSERT and UPDATE statements are built from this list. */
interface Column<Source> {
  readonly type: string;
  readonly value: (source: Source) => unknown;
}

/** Columns that a change of a booking writes. */
export const CHANGING_COLUMNS = {
  version: { type: 'int', value: (b) => b.version },
  state: { type: 'text', value: (b) => b.state },
  space_ids: { type: 'uuid[]', value: (b) => b.spaceIds },
  starts: { type: 'timestamptz', value: (b) => instant(b.start) },
  ends: { type: 'timestamptz', value: (b) => instant(b.end) },
  title: { type: 'text', value: (b) => b.title },
  organisation_id: { type: 'uuid', value: (b) => b.organisationId },
  check_in_opens_at: { type: 'timestamptz', value: (b) => instant(b.checkInOpensAt) },
  no_show_due_at: { type: 'timestamptz', value: (b) => instant(b.noShowDueAt) },
  held_until: { type: 'timestamptz', value: (b) => instant(b.heldUntil) },
  undo_until: { type: 'timestamptz', value: (b) => instant(b.undoUntil) },
  on_my_way_at: { type: 'timestamptz', value: (b) => instant(b.onMyWayAt) },
  has_own_times: { type: 'boolean', value: (b) => b.hasOwnTimes },
  excused: { type: 'boolean', value: (b) => b.excused },
  approved: { type: 'jsonb', value: (b) => b.approved },
  legs: { type: 'jsonb', value: (b) => b.legs },
  people: { type: 'int', value: (b) => b.people },
  equipment: { type: 'jsonb', value: (b) => b.equipment },
} as const satisfies Record<string, Column<Booking>>;

/** Columns that never change after a booking is created. */
const FIXED_COLUMNS = {
  id: { type: 'uuid', value: (n) => n.booking.id },
  pass_code: { type: 'text', value: (n) => n.booking.passCode },
  centre_id: { type: 'uuid', value: (n) => n.booking.centreId },
  kind: { type: 'text', value: (n) => n.booking.kind },
  person_id: { type: 'uuid', value: (n) => n.booking.personId },
  guest_name: { type: 'text', value: (n) => n.guestName },
  walk_in: { type: 'boolean', value: (n) => n.booking.walkIn },
  checked_in_at: { type: 'timestamptz', value: (n) => instant(n.booking.checkedInAt) },
  checked_in_via: { type: 'text', value: (n) => n.checkedInVia },
  series_id: { type: 'uuid', value: (n) => n.booking.seriesId },
  series_date: { type: 'date', value: (n) => n.seriesDate },
  newcomer: { type: 'boolean', value: (n) => n.newcomer },
  check_in_times: { type: 'jsonb', value: (n) => n.checkInTimes },
} as const satisfies Record<string, Column<NewBooking>>;

const changing = Object.entries(CHANGING_COLUMNS) as [string, Column<Booking>][];
const fixed = Object.entries(FIXED_COLUMNS) as [string, Column<NewBooking>][];

/** Names of all columns of a new booking, in order. */
export const NEW_BOOKING_COLUMNS = [...fixed, ...changing].map(([name]) => name);

/** The columns of a new booking as `json_to_record` and `json_to_recordset` declare them. */
export const NEW_BOOKING_RECORD = [...fixed, ...changing]
  .map(([name, { type }]) => `${name} ${type}`)
  .join(', ');

/** New bookings as the parameters of an INSERT. */
export interface NewBookingRecords {
  /** The values that are equal in all bookings, by column. */
  readonly shared: Record<string, unknown>;
  /** The other values of each booking. */
  readonly own: readonly Record<string, unknown>[];
}

/**
 * Converts new bookings into records for `json_to_record` and `json_to_recordset`. The dates of a series differ in few columns,
 * so each value that is equal in all of them is written once. A column has its value either in `shared` or in `own`.
 */
export function buildNewRecords(bookings: readonly NewBooking[]): NewBookingRecords {
  const shared: Record<string, unknown> = {};
  const own = bookings.map((): Record<string, unknown> => ({}));
  const place = (name: string, values: readonly unknown[]) => {
    if (values.every((value) => isSameValue(value, values[0]))) shared[name] = values[0];
    else values.forEach((value, i) => (own[i]![name] = value));
  };
  for (const [name, { value }] of fixed) place(name, bookings.map(value));
  for (const [name, { value }] of changing)
    place(
      name,
      bookings.map(({ booking }) => value(booking)),
    );
  return { shared, own };
}

function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b);
}

/** Returns the values that a change writes, by column. */
export function buildChangedRecord(booking: Booking): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [name, { value }] of changing) record[name] = value(booking);
  return record;
}
