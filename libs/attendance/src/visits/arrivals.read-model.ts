import { Injectable } from '@nestjs/common';
import { type AttendedBooking, AttendedBookingsReadModel, type Booking } from '@birlik/bookings';
import { Database, readNow } from '@birlik/database';
import {
  type Actor,
  buildSearchText,
  dayOf,
  foldName,
  forbidden,
  idTailOfPassCode,
  type Instant,
  localDateOf,
  passCodeOf,
  readPassCode,
  toLatinCode,
} from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import { maySeeArrivals } from './visit.permissions.js';

export type ArrivalStatus = 'due' | 'late' | 'here' | 'left' | 'no_show' | 'later';

/** A booking of the day as the front desk sees it. */
export interface Arrival extends AttendedBooking {
  readonly status: ArrivalStatus;
}

/** Filters for arrivals. */
export interface ArrivalsQuery {
  /** Part of a name in any spelling, the code of a desk or room, or a pass code. */
  readonly typed?: string | null;
  /** An instant of the day; now when absent. */
  readonly at?: Instant | null;
}

/** The typed text, interpreted as name, space code and pass code. */
interface Search {
  readonly words: readonly string[];
  readonly spaceIds: readonly string[];
  readonly passCode: string | null;
}

const MAX_SEARCH_WORDS = 6;

/** Reads the arrivals of a day: expected, here, late or gone. */
@Injectable()
export class ArrivalsReadModel {
  constructor(
    private readonly bookings: AttendedBookingsReadModel,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `forbidden` unless the actor is staff */
  async listArrivals(
    actor: Actor,
    centre: Centre,
    { typed = null, at = null }: ArrivalsQuery = {},
  ): Promise<{ now: Instant; items: Arrival[]; isCut: boolean }> {
    if (!maySeeArrivals(actor, centre.id)) throw forbidden();
    const now = await readNow(this.database);
    const day = dayOf(localDateOf(at ?? now, centre.zone), centre.zone);
    const search = typed ? searchOf(centre, typed) : null;
    const { bookings, isCut } = await this.bookings.listOfDay(
      centre.id,
      day,
      search && { ...search, idTail: search.passCode && idTailOfPassCode(search.passCode) },
    );
    // The database has no folded names of walk-ins without an account. A day has few of them, so they are
    // filtered here.
    const items = bookings
      .filter((one) => !search || one.booking.personId !== null || matches(one, search))
      .map((one) => ({ ...one, status: statusOf(one.booking, now) }));
    return { now, items, isCut };
  }
}

function searchOf(centre: Centre, typed: string): Search {
  const code = toLatinCode(typed);
  return {
    words: foldName(typed).split(' ').filter(Boolean).slice(0, MAX_SEARCH_WORDS),
    spaceIds: [...centre.spaces.values()]
      .filter((space) => code !== '' && toLatinCode(space.code) === code)
      .map(({ id }) => id),
    passCode: readPassCode(typed),
  };
}

function matches({ booking, fullName }: AttendedBooking, { words, spaceIds, passCode }: Search): boolean {
  const name = buildSearchText(fullName);
  const byName = words.length > 0 && words.every((word) => name.includes(word));
  return (
    byName || booking.spaceIds.some((id) => spaceIds.includes(id)) || passCodeOf(booking.id) === passCode
  );
}

function statusOf({ state, start, checkInOpensAt }: Booking, now: Instant): ArrivalStatus {
  if (state === 'checked_in') return 'here';
  if (state === 'completed') return 'left';
  if (state === 'no_show') return 'no_show';
  if (start < now) return 'late';
  return checkInOpensAt <= now ? 'due' : 'later';
}
