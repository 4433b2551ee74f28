import { DAY_MINUTES } from '../../../api/durations';
import type { Interval } from '../../../api/types';
import { clockMinutes, clockText } from '../../../intl/calendar-date';

/** A time of a day in which it is open, in minutes since its midnight. An end past `DAY_MINUTES` is on the next day. */
export interface TimeRange {
  from: number;
  to: number;
}

/** What the API takes for one day. */
const MAX_RANGES_PER_DAY = 6;

/** Reads «10:00-02:00» as the API writes it. An end at or before the start is on the next day. */
export function readRange(text: string): TimeRange {
  const [opens, closes] = text.split('-');
  const from = clockMinutes(opens) ?? 0;
  const to = clockMinutes(closes) ?? 0;
  return { from, to: to > from ? to : to + DAY_MINUTES };
}

/** Writes a range as the API takes it: «10:00-02:00». */
export function writeRange({ from, to }: TimeRange): string {
  return `${clockText(from)}-${clockText(to > DAY_MINUTES ? to - DAY_MINUTES : to)}`;
}

/** «08:00–12:00, 13:00–22:00», or null when it is closed. */
export function hoursText(hours: readonly string[]): string | null {
  if (hours.length === 0) return null;
  return hours.map((text) => writeRange(readRange(text)).replace('-', '–')).join(', ');
}

/** The position of the first range that begins before the one before it ends. Null when none does. */
export function firstOverlap(ranges: readonly TimeRange[]): number | null {
  const index = ranges.findIndex((range, at) => at > 0 && range.from < ranges[at - 1]!.to);
  if (index > 0) return index;
  const [first, last] = [ranges[0], ranges.at(-1)];
  // A night must end before the same hours begin again on the next day.
  const runsIntoNextDay = first && last && last.to - DAY_MINUTES > first.from;
  return runsIntoNextDay ? ranges.length - 1 : null;
}

/** Whether the hours of a day overlap. */
export function hasOverlap(hours: readonly string[]): boolean {
  return firstOverlap(hours.map(readRange)) !== null;
}

const FIRST_RANGE: TimeRange = { from: 9 * 60, to: 18 * 60 };

/** The range that is added next: working hours, or some hours after the last range. Null when none fits. */
export function nextRange(ranges: readonly TimeRange[]): TimeRange | null {
  const last = ranges.at(-1);
  if (!last) return FIRST_RANGE;
  const from = last.to + 60;
  if (from > DAY_MINUTES - 60 || ranges.length >= MAX_RANGES_PER_DAY) return null;
  return { from, to: Math.min(DAY_MINUTES, from + 4 * 60) };
}

/** A range with another start. It stays at least one step and at most one day long. */
export function withStart({ to }: TimeRange, from: number, step: number): TimeRange {
  return { from, to: Math.max(from + step, Math.min(to, from + DAY_MINUTES)) };
}

/** The ends that a range may have, in minutes, with the one that it has. */
export function endChoices({ from, to }: TimeRange, step: number): number[] {
  const ends = new Set([to]);
  for (let end = from + step; end < from + DAY_MINUTES; end += step) ends.add(end);
  return [...ends].sort((a, b) => a - b);
}

/** The open intervals of a day of the calendar, as hours. */
export function hoursOf(open: readonly Interval[], minutesOf: (instant: string) => number): string[] {
  return open.map(({ start, end }) => {
    const from = minutesOf(start);
    const to = minutesOf(end);
    return writeRange({ from, to: to > from ? to : to + DAY_MINUTES });
  });
}

/** Whether two days have the same hours. */
export function areSameHours(a: readonly string[], b: readonly string[]): boolean {
  return a.join() === b.join();
}
