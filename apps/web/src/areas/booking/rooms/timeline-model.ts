import { MINUTE_MS } from '../../../api/durations';
import type { Interval, BusySlot } from '../../../api/types';

/** Everything below counts minutes since the midnight of the shown day. */
export interface Stretch {
  from: number;
  to: number;
}

export interface Selection extends Stretch {
  spaceId: string;
}

export interface Block extends Stretch {
  busy: BusySlot;
}

export function stretchOf(interval: Interval, midnight: number): Stretch {
  return {
    from: Math.max(0, (Date.parse(interval.start) - midnight) / MINUTE_MS),
    to: Math.min(1440, (Date.parse(interval.end) - midnight) / MINUTE_MS),
  };
}

/** Whole hours that hold all opening hours and everything that is booked outside of them. */
export function shownHours(open: readonly Stretch[], blocks: readonly Stretch[]): Stretch {
  const all = [...open, ...blocks];
  if (all.length === 0) return { from: 9 * 60, to: 21 * 60 };
  return {
    from: Math.floor(Math.min(...all.map((stretch) => stretch.from)) / 60) * 60,
    to: Math.ceil(Math.max(...all.map((stretch) => stretch.to)) / 60) * 60,
  };
}

export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Free stretches within opening hours, from `notBefore` on. */
export function gaps(open: readonly Stretch[], busy: readonly Stretch[], notBefore: number): Stretch[] {
  const found: Stretch[] = [];
  for (const hours of open) {
    let from = Math.max(hours.from, notBefore);
    for (const block of [...busy].sort((a, b) => a.from - b.from)) {
      if (block.to <= from || block.from >= hours.to) continue;
      if (block.from > from) found.push({ from, to: block.from });
      from = Math.max(from, block.to);
    }
    if (from < hours.to) found.push({ from, to: hours.to });
  }
  return found;
}

/** A drag from one cell to another, cut at the first thing in the way. Null when it starts in one. */
export function reach(free: readonly Stretch[], anchor: Stretch, target: Stretch): Stretch | null {
  const room = free.find((gap) => overlaps(gap, anchor));
  if (!room) return null;
  const from = Math.max(room.from, Math.min(anchor.from, target.from));
  const to = Math.min(room.to, Math.max(anchor.to, target.to));
  return to > from ? { from, to } : null;
}

/** Closed time around and between opening hours, for hatching. */
export function closedStretches(open: readonly Stretch[], shown: Stretch): Stretch[] {
  return gaps([shown], open, shown.from);
}
