import {
  addDays,
  instantAt,
  type Interval,
  invalid,
  localDateOf,
  type LocalDate,
  type WallTime,
  wallTimeOf,
  weekdayOf,
} from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import { expandRecurrence } from './expand-recurrence.js';

/**
 * A repeating time, for example «every Monday at 18:00». Times are wall times of the centre, so they stay the
 * same across clock changes.
 */
export interface Recurrence {
  readonly from: LocalDate;
  readonly startTime: WallTime;
  /** An end at or before the start is on the next day. */
  readonly endTime: WallTime;
  readonly frequency: 'daily' | 'weekly' | 'monthly';
  /** Number of days, weeks or months between dates. */
  readonly interval: number;
  /** ISO weekdays, Monday is 1; used by weekly rules. When empty, the weekday of `from`. */
  readonly weekdays: readonly number[];
  /** Either `count` or `until` ends the rule. */
  readonly count: number | null;
  readonly until: LocalDate | null;
  /** Skip holidays and moved days off of the working calendar. */
  readonly skipDaysOff: boolean;
  /** Skip also Saturdays and Sundays, unless the calendar makes them working days. */
  readonly workingDaysOnly: boolean;
}

/** One date of a series. `slot` is null when a clock change skips the time. */
export interface SeriesDate {
  readonly date: LocalDate;
  readonly slot: Interval | null;
}

export const MAX_DATES = 366;
/** No calendar has more holidays and moved days off in a year. */
const MAX_DAYS_OFF_PER_YEAR = 60;

/**
 * Returns all dates of the rule in order. When a clock change repeats a time, the first one counts.
 * @throws DomainError `invalid_request` for a rule without end, with more than 366 dates, with dates after more than
 * ten years, or without any date
 */
export function listDatesOfRecurrence(
  recurrence: Recurrence,
  centre: Pick<Centre, 'zone' | 'calendar'>,
): SeriesDate[] {
  checkEnd(recurrence);
  const dates = listWantedDates(recurrence, centre);
  if (dates.length > MAX_DATES) throw invalid('/rule', 'too_many');
  if (dates.length === 0) throw invalid('/rule', 'empty');
  return dates.map((date) => ({ date, slot: findSlotOnDate(recurrence, date, centre.zone) }));
}

/** Returns the largest number of dates that a recurrence can have, without looking at the calendar. */
export function countDatesAtMost(recurrence: Recurrence): number {
  return recurrence.count ?? expandRecurrence(recurrence, MAX_DATES).length;
}

/** @throws DomainError `invalid_request` unless exactly one of `count` and `until` ends the rule, after its start */
function checkEnd({ from, count, until }: Recurrence): void {
  if ((count === null) === (until === null)) throw invalid('/rule/count', 'count_or_until');
  if (until !== null && until < from) throw invalid('/rule/until', 'not_after_start');
  if (count !== null && count > MAX_DATES) throw invalid('/rule', 'too_many');
}

/** `count` counts dates that are not skipped: twelve lessons stay twelve. So more dates are expanded. */
function listWantedDates(recurrence: Recurrence, centre: Pick<Centre, 'calendar'>): LocalDate[] {
  const { count, workingDaysOnly } = recurrence;
  const max = (count ?? MAX_DATES) * (workingDaysOnly ? 2 : 1) + MAX_DAYS_OFF_PER_YEAR;
  const expanded = expandRecurrence(recurrence, max);
  const wanted = expanded.filter((date) => isWanted(recurrence, centre, date));
  if (count === null) return wanted;
  // The ten years end before enough dates are found.
  if (wanted.length < count && expanded.length < max) throw invalid('/rule/count', 'too_many');
  return wanted.slice(0, count);
}

function isWanted(recurrence: Recurrence, centre: Pick<Centre, 'calendar'>, date: LocalDate): boolean {
  if (!recurrence.skipDaysOff && !recurrence.workingDaysOnly) return true;
  const kind = centre.calendar.get(date)?.kind;
  if (kind === 'holiday' || kind === 'day_off_moved') return false;
  return !recurrence.workingDaysOnly || kind === 'working_day_moved' || weekdayOf(date) <= 5;
}

/** Returns the slot of the rule on a date, or null when a clock change skips its start. */
export function findSlotOnDate(
  times: Pick<Recurrence, 'startTime' | 'endTime'>,
  date: LocalDate,
  zone: string,
): Interval | null {
  const start = instantAt(date, times.startTime, zone);
  if (localDateOf(start, zone) !== date || wallTimeOf(start, zone) !== times.startTime) return null;
  const end = instantAt(times.endTime > times.startTime ? date : addDays(date, 1), times.endTime, zone);
  return { start, end };
}
