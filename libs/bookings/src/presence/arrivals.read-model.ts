import { Injectable } from '@nestjs/common';
import { Database, readNow } from '@birlik/database';
import {
  dayOf,
  foldName,
  HOUR,
  idTailOfPassCode,
  type Instant,
  localDateOf,
  type LocalizedText,
  passCodeOf,
  readPassCode,
} from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import type { Booking } from '../booking/booking.js';
import { BOOKING_COLUMNS, bookingOf, type BookingRow } from '../booking/bookings.repository.js';

export type ArrivalStatus = 'due' | 'late' | 'here' | 'left' | 'no_show' | 'later';

/** A booking of the day as the front desk sees it. */
export interface Arrival {
  readonly booking: Booking;
  readonly fullName: string;
  readonly organisation: LocalizedText | null;
  readonly status: ArrivalStatus;
}

interface Row extends BookingRow {
  fullName: string;
  organisation: LocalizedText | null;
  now: string;
}

const MOST = 400;

// Sorted by the server: browsers have no Kazakh order.
const ARRIVALS = `
SELECT ${BOOKING_COLUMNS}, coalesce(p.full_name, b.guest_name) AS "fullName", o.names AS organisation,
       extract(epoch FROM birlik_now()) * 1000 AS now
FROM booking b LEFT JOIN person p ON p.id = b.person_id LEFT JOIN organisation o ON o.id = b.organisation_id
WHERE b.centre_id = $1 AND b.starts > $2 AND b.starts < $3 AND b.ends > $4
  AND b.state IN ('confirmed', 'checked_in', 'completed', 'no_show')
  AND ($5::text[] IS NULL OR p.search_name LIKE ALL ($5) OR b.guest_name IS NOT NULL OR b.space_ids && $6::uuid[] OR right(b.id::text, 10) = $7)
ORDER BY b.starts, coalesce(p.full_name, b.guest_name) COLLATE "kk-x-icu" LIMIT ${MOST}`;

/** Who is to come, here, late or gone today. One query. */
@Injectable()
export class ArrivalsReadModel {
  constructor(private readonly database: Database) {}

  /** `search`: part of a name in any spelling, the code of a desk or room, or a pass code. */
  async of(
    centre: Centre,
    search: string | null,
    at: Instant | null,
  ): Promise<{ now: Instant; items: Arrival[] }> {
    const now = await readNow(this.database);
    const day = dayOf(localDateOf(at ?? now, centre.zone), centre.zone);
    const words = search ? foldName(search).split(' ').filter(Boolean).slice(0, 6) : [];
    const code = search ? readPassCode(search) : null;
    const wanted = search?.trim().toUpperCase();
    const bySpace = [...centre.spaces.values()]
      .filter((s) => wanted && s.code.toUpperCase() === wanted)
      .map((s) => s.id);
    const rows = await this.database.query<Row>(ARRIVALS, [
      centre.id,
      new Date(day.start - 24 * HOUR),
      new Date(day.end),
      new Date(day.start),
      search ? words.map((w) => `%${w}%`) : null,
      bySpace,
      code ? idTailOfPassCode(code) : null,
    ]);
    // The name that a walk-in gave has no folded form in the database; there are few of them in a day.
    const named = rows.filter(
      (row) => !search || row.personId !== null || matches(row, words, bySpace, code),
    );
    return { now, items: named.map((row) => arrivalOf(row, now)) };
  }
}

function arrivalOf(row: Row, now: Instant): Arrival {
  const { fullName, organisation, now: _, ...rest } = row;
  const booking = bookingOf(rest);
  return { booking, fullName, organisation, status: statusOf(booking, now) };
}

function statusOf(booking: Booking, now: Instant): ArrivalStatus {
  if (booking.state === 'checked_in') return 'here';
  if (booking.state === 'completed') return 'left';
  if (booking.state === 'no_show') return 'no_show';
  if (booking.start < now) return 'late';
  return booking.checkInOpensAt <= now ? 'due' : 'later';
}

function matches(
  row: Row,
  words: readonly string[],
  spaceIds: readonly string[],
  passCode: string | null,
): boolean {
  const name = foldName(row.fullName);
  const byName = words.length > 0 && words.every((word) => name.includes(word));
  return byName || row.spaceIds.some((id) => spaceIds.includes(id)) || passCodeOf(row.id) === passCode;
}
