import { DAY_MINUTES, MINUTE_MS } from '../../../api/durations';
import type { Interval } from '../../../api/types';
import { clockText } from '../../../intl/calendar-date';

/** A stretch of the shown day, in minutes since its midnight. */
export interface Stretch {
  from: number;
  to: number;
}

/** What lies on the shown day of an interval. */
export function stretchOf(interval: Interval, midnight: number): Stretch {
  return {
    from: Math.max(0, (Date.parse(interval.start) - midnight) / MINUTE_MS),
    to: Math.min(DAY_MINUTES, (Date.parse(interval.end) - midnight) / MINUTE_MS),
  };
}

/** «14:00–15:30» */
export function stretchText({ from, to }: Stretch): string {
  return `${clockText(from)}–${clockText(to)}`;
}

/** The hour that begins at a time, as far as it is shown. */
export function hourFrom(from: number, shown: Stretch): Stretch {
  return { from, to: Math.min(shown.to, from + 60) };
}

const USUAL_DAY: Stretch = { from: 9 * 60, to: 21 * 60 };

/** The whole hours that hold all opening hours and everything that is booked outside of them. */
export function shownHours(open: readonly Stretch[], booked: readonly Stretch[]): Stretch {
  const all = [...open, ...booked];
  if (all.length === 0) return USUAL_DAY;
  return {
    from: Math.floor(Math.min(...all.map((stretch) => stretch.from)) / 60) * 60,
    to: Math.ceil(Math.max(...all.map((stretch) => stretch.to)) / 60) * 60,
  };
}

/** Whether two stretches share a moment. */
export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The free stretches within opening hours, from `notBefore` on. */
export function findGaps(open: readonly Stretch[], busy: readonly Stretch[], notBefore: number): Stretch[] {
  const gaps: Stretch[] = [];
  const inOrder = [...busy].sort((a, b) => a.from - b.from);
  for (const hours of open) {
    let from = Math.max(hours.from, notBefore);
    for (const block of inOrder) {
      if (block.to <= from || block.from >= hours.to) continue;
      if (block.from > from) gaps.push({ from, to: block.from });
      from = Math.max(from, block.to);
    }
    if (from < hours.to) gaps.push({ from, to: hours.to });
  }
  return gaps;
}

/** The closed stretches around and between opening hours. */
export function findClosed(open: readonly Stretch[], shown: Stretch): Stretch[] {
  return findGaps([shown], open, shown.from);
}

/** The stretch from one cell to another, cut at the first booking in the way. Null when the first cell is not free. */
export function freeStretchBetween(free: readonly Stretch[], first: Stretch, last: Stretch): Stretch | null {
  const gap = free.find((one) => overlaps(one, first));
  if (!gap) return null;
  const from = Math.max(gap.from, Math.min(first.from, last.from));
  const to = Math.min(gap.to, Math.max(first.to, last.to));
  return to > from ? { from, to } : null;
}
