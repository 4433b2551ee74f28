import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
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
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * Returns all dates of the rule in order. When a clock change repeats a time, the first one counts.
 * @throws DomainError `invalid_request` for a rule without end, with more than 366 dates, or without any date
 */
export function listDatesOfRecurrence(
  recurrence: Recurrence,
  centre: Pick<Centre, 'zone' | 'calendar'>,
): SeriesDate[] {
  if ((recurrence.count === null) === (recurrence.until === null))
    throw invalid('/rule/count', 'count_or_until');
  if (recurrence.until !== null && recurrence.until < recurrence.from)
    throw invalid('/rule/until', 'not_after_start');
  const dates = expand(recurrence)
    .filter((date) => isWanted(recurrence, centre, date))
    // `count` counts dates that are not skipped: twelve lessons stay twelve.
    .slice(0, recurrence.count ?? undefined);
  if (dates.length > MAX_DATES || (recurrence.count ?? 0) > MAX_DATES) throw invalid('/rule', 'too_many');
  if (dates.length === 0) throw invalid('/rule', 'empty');
  return dates.map((date) => ({ date, slot: findSlotOnDate(recurrence, date, centre.zone) }));
}

/** Cache of recent expansions: one series is previewed, saved and read with the same rule. */
const expansions = new Map<string, readonly LocalDate[]>();
const MAX_CACHED_EXPANSIONS = 500;

/** Returns the dates of a rule without the calendar. The result depends only on the rule, so it is cached. */
function expand(recurrence: Recurrence): readonly LocalDate[] {
  const { from, frequency, interval, weekdays, count, until, workingDaysOnly } = recurrence;
  const key = JSON.stringify([from, frequency, interval, weekdays, count, until, workingDaysOnly]);
  let dates = expansions.get(key);
  if (!dates) {
    if (expansions.size >= MAX_CACHED_EXPANSIONS) expansions.clear();
    expansions.set(key, (dates = recur(recurrence)));
  }
  return dates;
}

function recur(recurrence: Recurrence): LocalDate[] {
  const first = Temporal.PlainDate.from(recurrence.from);
  // The rule is expanded at noon UTC, where no clock changes; wall times are added afterwards.
  const rrule = new RRuleTemporal({
    freq: recurrence.frequency.toUpperCase() as 'DAILY' | 'WEEKLY' | 'MONTHLY',
    interval: recurrence.interval,
    dtstart: first.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }) as never,
    ...(recurrence.frequency === 'weekly' && {
      byDay: (recurrence.weekdays.length > 0 ? recurrence.weekdays : [first.dayOfWeek]).map(
        (d) => DAYS[d - 1]!,
      ),
    }),
    // Monthly by weekday: the third Thursday stays the third Thursday.
    ...(recurrence.frequency === 'monthly' && {
      byDay: [`${Math.ceil(first.day / 7)}${DAYS[first.dayOfWeek - 1]!}`],
    }),
    ...(recurrence.until !== null && {
      until: Temporal.PlainDate.from(recurrence.until).toZonedDateTime({
        timeZone: 'UTC',
        plainTime: '12:00',
      }) as never,
    }),
  });
  // Skipped days do not count, so more dates than `count` are expanded.
  const maxExpanded =
    recurrence.count === null
      ? MAX_DATES
      : recurrence.count * (recurrence.workingDaysOnly ? 2 : 1) + MAX_DAYS_OFF_PER_YEAR;
  const dates: LocalDate[] = [];
  for (const at of rrule.all((_, i) => i <= maxExpanded))
    dates.push(new Date(at.epochMilliseconds).toISOString().slice(0, 10));
  return dates;
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
