import type { Interval, WeeklyHours } from '../../../api/types';
import { clockMinutes, clockText } from '../../../intl/calendar-date';

/** A stretch of a day in minutes since its midnight; an end past 1440 is on the next day. */
export interface Stretch {
  from: number;
  to: number;
}

export type Weekday = keyof WeeklyHours;
export const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** The API takes no more in one day. */
export const mostStretches = 6;

const day = 1440;

/** «10:00-02:00» as the API writes it: an end at or before its start is on the next day. */
export function readStretch(text: string): Stretch {
  const [opens, closes] = text.split('-');
  const from = clockMinutes(opens) ?? 0;
  const to = clockMinutes(closes) ?? 0;
  return { from, to: to > from ? to : to + day };
}

export function writeStretch({ from, to }: Stretch): string {
  return `${clockText(from)}-${clockText(to > day ? to - day : to)}`;
}

/** «10:00–02:00», for eyes. */
export function sayStretch(stretch: Stretch): string {
  return writeStretch(stretch).replace('-', '–');
}

/** «08:00–12:00, 13:00–22:00», or null when it is closed. */
export function sayHours(hours: readonly string[]): string | null {
  return hours.length === 0 ? null : hours.map((text) => sayStretch(readStretch(text))).join(', ');
}

/** Where two stretches lie over each other, or one is in disorder; the first is 0. */
export function firstFault(stretches: readonly Stretch[]): number | null {
  for (let at = 1; at < stretches.length; at++) if (stretches[at]!.from < stretches[at - 1]!.to) return at;
  const last = stretches.at(-1);
  const first = stretches[0];
  // What reaches over midnight must end before the same day begins anew.
  if (first && last && last.to - day > first.from) return stretches.length - 1;
  return null;
}

/** What is offered when a stretch is added: an hour after the last one, or a usual day. */
export function nextStretch(stretches: readonly Stretch[]): Stretch | null {
  const last = stretches.at(-1);
  if (!last) return { from: 9 * 60, to: 18 * 60 };
  const from = last.to + 60;
  return from > day - 60 || stretches.length >= mostStretches
    ? null
    : { from, to: Math.min(day, from + 4 * 60) };
}

/** The hours of a day as the calendar answers them, on the wall of the centre. */
export function hoursOfDay(open: readonly Interval[], minutesOf: (instant: string) => number): string[] {
  return open.map(({ start, end }) => {
    const from = minutesOf(start);
    const to = minutesOf(end);
    return writeStretch({ from, to: to > from ? to : to + day });
  });
}

export function sameHours(a: readonly string[], b: readonly string[]): boolean {
  return a.join() === b.join();
}
