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

/** «Every Monday at 18:00»: wall times of the centre, so that an hour stays the same hour when clocks move. */
export interface Recurrence {
  readonly from: LocalDate;
  readonly startTime: WallTime;
  /** At or before the start: on the next day. */
  readonly endTime: WallTime;
  readonly frequency: 'daily' | 'weekly' | 'monthly';
  /** Every so many days, weeks or months. */
  readonly interval: number;
  /** ISO weekdays, Monday 1; for weekly rules. The weekday of `from` when empty. */
  readonly weekdays: readonly number[];
  /** One of the two ends it. */
  readonly count: number | null;
  readonly until: LocalDate | null;
  /** Leave out holidays and moved days off of the working calendar. */
  readonly skipDaysOff: boolean;
  /** Working days only: besides those no Saturday or Sunday, unless it was made a working day. */
  readonly workingDaysOnly: boolean;
}

/** One date of a series. `slot` is null where the wall never shows the time: a clock change skips it. */
export interface SeriesDate {
  readonly date: LocalDate;
  readonly slot: Interval | null;
}

export const MOST_DATES = 366;
/** No calendar has more holidays and moved days off. */
const DAYS_OFF_A_YEAR = 60;
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * Every date of the rule, in order. Of a time that a clock change repeats, the first counts.
 * @throws DomainError `invalid_request` without an end, for more than 366 dates, or for a rule without any date
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
    // Twelve lessons are twelve, however many holidays lie between.
    .slice(0, recurrence.count ?? undefined);
  if (dates.length > MOST_DATES || (recurrence.count ?? 0) > MOST_DATES) throw invalid('/rule', 'too_many');
  if (dates.length === 0) throw invalid('/rule', 'empty');
  return dates.map((date) => ({ date, slot: findSlotOnDate(recurrence, date, centre.zone) }));
}

/** What rules said that were asked of late: a series is previewed, then saved, then looked at, by the same rule. */
const expansions = new Map<string, readonly LocalDate[]>();
const EXPANSIONS_KEPT = 500;

/** The dates of a rule alone, whatever the calendar says of them. Depends on nothing else, so it is remembered. */
function expand(recurrence: Recurrence): readonly LocalDate[] {
  const { from, frequency, interval, weekdays, count, until, workingDaysOnly } = recurrence;
  const key = JSON.stringify([from, frequency, interval, weekdays, count, until, workingDaysOnly]);
  let dates = expansions.get(key);
  if (!dates) {
    if (expansions.size >= EXPANSIONS_KEPT) expansions.clear();
    expansions.set(key, (dates = recur(recurrence)));
  }
  return dates;
}

function recur(recurrence: Recurrence): LocalDate[] {
  const first = Temporal.PlainDate.from(recurrence.from);
  // Dates alone are expanded, at noon UTC, where no clock ever moves; the wall time is laid on afterwards.
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
  // Of a counted rule days that are left out do not count, so some more are looked at.
  const most =
    recurrence.count === null
      ? MOST_DATES
      : recurrence.count * (recurrence.workingDaysOnly ? 2 : 1) + DAYS_OFF_A_YEAR;
  const dates: LocalDate[] = [];
  for (const at of rrule.all((_, i) => i <= most))
    dates.push(new Date(at.epochMilliseconds).toISOString().slice(0, 10));
  return dates;
}

function isWanted(recurrence: Recurrence, centre: Pick<Centre, 'calendar'>, date: LocalDate): boolean {
  if (!recurrence.skipDaysOff && !recurrence.workingDaysOnly) return true;
  const kind = centre.calendar.get(date)?.kind;
  if (kind === 'holiday' || kind === 'day_off_moved') return false;
  return !recurrence.workingDaysOnly || kind === 'working_day_moved' || weekdayOf(date) <= 5;
}

/** The slot of a rule's times on a date; null when the wall skips its start. */
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
