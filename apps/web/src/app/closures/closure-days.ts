import { DAY_MINUTES } from '../../api/durations';
import type { Closure } from '../../api/types';
import { addDays, type CalendarDate } from '../../intl/calendar-date';
import type { ZoneClock } from '../../intl/zone-clock';

/** The closures of a day, and those that go on over it. */
export function closuresOn(
  closures: readonly Closure[],
  date: CalendarDate,
  clock: ZoneClock,
): readonly Closure[] {
  const { start, end } = boundsOf(date, clock);
  return closures.filter((one) => Date.parse(one.start) < end && Date.parse(one.end) > start);
}

/** The part of a closure that lies on a day; null when that is the whole day. */
export function partOnDay(
  closure: Pick<Closure, 'start' | 'end'>,
  date: CalendarDate,
  clock: ZoneClock,
): Pick<Closure, 'start' | 'end'> | null {
  const { start, end } = boundsOf(date, clock);
  const first = Math.max(start, Date.parse(closure.start));
  const last = Math.min(end, Date.parse(closure.end));
  return first === start && last === end ? null : { start: clock.isoOf(first), end: clock.isoOf(last) };
}

/** The days of a closure that is of whole days; null when it begins or ends within a day. */
export function wholeDaysOf(
  { start, end }: Pick<Closure, 'start' | 'end'>,
  clock: ZoneClock,
): { first: CalendarDate; last: CalendarDate } | null {
  if (clock.minutesOf(start) !== 0 || clock.minutesOf(end) !== 0) return null;
  return { first: clock.dateOf(start), last: addDays(clock.dateOf(end), -1) };
}

function boundsOf(date: CalendarDate, clock: ZoneClock): { start: number; end: number } {
  return { start: clock.midnightOf(date), end: Date.parse(clock.instantAt(date, DAY_MINUTES)) };
}
