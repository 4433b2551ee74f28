import type { Interval, LocalDate, WallTime } from '@birlik/kernel';
import type { Space } from '@birlik/rooms';
import type { Alternative, CheckResult } from '@birlik/slots';
import type { BookingDraft } from '../booking/booking-draft.js';
import type { Conflict } from '../booking/booking.errors.js';
import type { Recurrence } from './recurrence.js';

/** What a person wants otherwise on one date. */
export interface SeriesException {
  readonly date: LocalDate;
  /** Leave the date out. False brings back one that was cancelled before. */
  readonly skip?: boolean | undefined;
  readonly spaceIds?: readonly string[] | undefined;
  readonly startTime?: WallTime | undefined;
  readonly endTime?: WallTime | undefined;
}

/** What somebody asks for on every date of a recurrence. Each date has a slot of its own. */
export interface SeriesDraft extends Omit<BookingDraft, 'slot' | 'legs'> {
  readonly recurrence: Recurrence;
  readonly exceptions: ReadonlyMap<LocalDate, SeriesException & { readonly spaces: readonly Space[] | null }>;
  /** Bookings that this series takes the place of. Their claims are not in its way. */
  readonly replacedBookings: readonly string[];
  /** Dates that were cancelled before. They come back only when somebody asks for them. */
  readonly cancelledDates: ReadonlySet<LocalDate>;
}

/** The draft for one of its dates. */
export function buildDateDraft(draft: SeriesDraft, spaces: readonly Space[], slot: Interval): BookingDraft {
  return { ...draft, spaces, slot, legs: [] };
}

export type Verdict = 'free' | 'clash' | 'refused' | 'skipped';

/** Equipment or staff of which too few are free. */
export interface Lacking {
  readonly key: string;
  readonly free: number;
  readonly wanted: number;
}

/** What would become of one date. */
export interface DatePreview {
  readonly date: LocalDate;
  readonly verdict: Verdict;
  readonly slot: Interval | null;
  readonly spaceIds: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly lacking: readonly Lacking[];
  readonly alternatives: readonly Alternative[];
  readonly refusals: readonly CheckResult[];
}
