import { DAY_MINUTES } from '../../../api/durations';
import { addDays, clockText } from '../../../intl/calendar-date';
import type { FindSearch } from '../search-params';

/** The search of the day after, from its usual start. */
export function nextDaySearch({ date }: { date: string }): Partial<FindSearch> {
  return { date: addDays(date, 1), from: undefined, to: undefined };
}

interface CurrentSearch {
  search: Pick<FindSearch, 'to'>;
  minutes: { start: number };
}

/** The search for another number of people. Another length may fit them, so a chosen end is forgotten. */
export function groupSearch({ search, minutes }: CurrentSearch, people: number): Partial<FindSearch> {
  return {
    people: people > 1 ? people : undefined,
    set: undefined,
    desk: undefined,
    to: undefined,
    ...(search.to ? { from: clockText(minutes.start) } : {}),
  };
}

/** The times of a slot in minutes since midnight. It ends with the day, or later where the last booking does. */
export function slotFrom(start: number, minutes: number, closing: number): { from: string; to: string } {
  const latest = Math.max(DAY_MINUTES, closing);
  return { from: clockText(start), to: clockText(Math.min(latest, start + minutes)) };
}

/** Whether a desk, or a set of desks, is opened. */
export function isDeskOpened({ desk, set }: FindSearch): boolean {
  return Boolean(desk ?? set);
}
