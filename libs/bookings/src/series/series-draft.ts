import type { Interval, LocalDate, WallTime } from '@birlik/kernel';
import type { Space } from '@birlik/rooms';
import type { CheckResult } from '@birlik/slots';
import type { BookingDraft } from '../booking/booking-draft.js';
import type { Alternative, Conflict } from '../booking/booking.errors.js';
import type { Recurrence } from './recurrence.js';

/** What a person wants otherwise on one date. */
export interface SeriesException {
  readonly date: LocalDate;
  /** Leave the date out; false brings back one that was cancelled before. */
  readonly skip?: boolean | undefined;
  readonly spaceIds?: readonly string[] | undefined;
  readonly startTime?: WallTime | undefined;
  readonly endTime?: WallTime | undefined;
}

/** A request for every date of a rule; `slot` of the booking request is that of each date. */
export interface SeriesDraft extends Omit<BookingDraft, 'slot' | 'legs'> {
  readonly recurrence: Recurrence;
  readonly exceptions: ReadonlyMap<LocalDate, SeriesException & { readonly spaces: readonly Space[] | null }>;
  /** Bookings that this series takes the place of: their claims do not stand in its way. */
  readonly instead: readonly string[];
  /** Dates that were cancelled before: they come back only when asked for. */
  readonly cancelled: ReadonlySet<LocalDate>;
}

export type Verdict = 'free' | 'clash' | 'refused' | 'skipped';

/** Equipment or staff that is not there in the wanted number. */
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
