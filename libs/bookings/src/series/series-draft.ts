import type { Interval, LocalDate, WallTime } from '@birlik/kernel';
import type { Space } from '@birlik/rooms';
import type { Alternative, CheckResult, Closure, Leg } from '@birlik/slots';
import type { BookingDraft } from '../booking/booking-draft.js';
import type { Conflict } from '../booking/booking.errors.js';
import type { Recurrence } from './recurrence.js';

/** Differences of one date. */
export interface SeriesException {
  readonly date: LocalDate;
  /** Skip the date. False restores a date that was cancelled before. */
  readonly skip?: boolean | undefined;
  readonly spaceIds?: readonly string[] | undefined;
  readonly startTime?: WallTime | undefined;
  readonly endTime?: WallTime | undefined;
}

/** A request for every date of a recurrence. Each date has its own slot. */
export interface SeriesDraft extends Omit<BookingDraft, 'slot' | 'legs'> {
  readonly recurrence: Recurrence;
  readonly exceptions: ReadonlyMap<LocalDate, SeriesException & { readonly spaces: readonly Space[] | null }>;
  /** Ids of bookings that this series replaces. Their claims do not count. */
  readonly replacedBookings: readonly string[];
  /** Dates that were cancelled before. They are skipped unless an exception restores them. */
  readonly cancelledDates: ReadonlySet<LocalDate>;
}

const NO_LEGS: readonly Leg[] = [];

/** Builds the draft of one date. */
export function buildDateDraft(draft: SeriesDraft, spaces: readonly Space[], slot: Interval): BookingDraft {
  // Only what a booking needs: a copy of the whole series for each date costs more than judging it.
  const { centre, actor, owner, organisationId, title, people, equipment, series } = draft;
  return {
    centre,
    actor,
    owner,
    organisationId,
    spaces,
    slot,
    legs: NO_LEGS,
    title,
    people,
    equipment,
    ...(series && { series }),
  };
}

export type Verdict = 'free' | 'clash' | 'refused' | 'skipped';

/** Equipment or staff without enough free units. */
export interface Lacking {
  readonly key: string;
  readonly free: number;
  readonly wanted: number;
}

/** The preview of one date. */
export interface DatePreview {
  readonly date: LocalDate;
  readonly verdict: Verdict;
  readonly slot: Interval | null;
  readonly spaceIds: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** Of a clash: the closures that are in the way. */
  readonly closures: readonly Closure[];
  readonly lacking: readonly Lacking[];
  readonly alternatives: readonly Alternative[];
  readonly refusals: readonly CheckResult[];
}
