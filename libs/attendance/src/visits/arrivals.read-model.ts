import { Injectable } from '@nestjs/common';
import { type AttendedBooking, AttendedBookingsReadModel, type Booking } from '@birlik/bookings';
import { Database, readNow } from '@birlik/database';
import {
  type Actor,
  buildSearchText,
  dayOf,
  foldName,
  forbidden,
  type Instant,
  localDateOf,
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

/** The arrivals of a day, or those that match a search. */
export interface ArrivalList {
  readonly now: Instant;
  readonly items: Arrival[];
  /** The booking of another day that a pass code or a name means, when nobody of the day matches. */
  readonly otherDay: Arrival | null;
  /** There are more than are listed. */
  readonly isCut: boolean;
}

/** Filters for arrivals. */
export interface ArrivalsQuery {
  /** Part of a name in any spelling, the code of a desk or room, or a pass code. */
  readonly typed?: string | null;
  /** An instant of the day; now when absent. */
  readonly at?: Instant | null;
  /** Largest number of bookings that are looked at; as many as a front desk can use when absent. */
  readonly max?: number;
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
    { typed = null, at = null, max }: ArrivalsQuery = {},
  ): Promise<ArrivalList> {
    if (!maySeeArrivals(actor, centre.id)) throw forbidden();
    const now = await readNow(this.database);
    const day = dayOf(localDateOf(at ?? now, centre.zone), centre.zone);
    const search = typed ? searchOf(centre, typed) : null;
    const { bookings, isCut } = await this.bookings.listOfDay(centre.id, day, search, max);
    // The database has no folded names of walk-ins without an account. A day has few of them, so they are
    // filtered here.
    const items = bookings
      .filter((one) => !search || one.booking.personId !== null || matches(one, search))
      .map((one) => arrivalOf(one, now));
    const otherDay = items.length === 0 ? await this.findOnOtherDay(centre.id, search, now) : null;
    return { now, items, otherDay, isCut };
  }

  private async findOnOtherDay(
    centreId: string,
    search: Search | null,
    now: Instant,
  ): Promise<Arrival | null> {
    if (!search) return null;
    const { passCode, words } = search;
    const named = passCode === null ? null : await this.bookings.findByPassCode(centreId, passCode);
    const found = named ?? (await this.bookings.findByName(centreId, words));
    return found && arrivalOf(found, now);
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
  return byName || booking.spaceIds.some((id) => spaceIds.includes(id)) || booking.passCode === passCode;
}

function arrivalOf(attended: AttendedBooking, now: Instant): Arrival {
  return { ...attended, status: statusOf(attended.booking, now) };
}

function statusOf({ state, start, checkInOpensAt }: Booking, now: Instant): ArrivalStatus {
  if (state === 'checked_in') return 'here';
  if (state === 'completed') return 'left';
  if (state === 'no_show') return 'no_show';
  if (start < now) return 'late';
  return checkInOpensAt <= now ? 'due' : 'later';
}
