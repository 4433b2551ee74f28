/**
 * A moment, in milliseconds since 1970-01-01T00:00:00Z. It is compared with the database's clock, never with a
 * process's own.
 */
export type Instant = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A half-open stretch of time, `[start, end)`: the moment `end` belongs to the next stretch. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/** True when the two share at least a millisecond. Touching ends share none, and an empty interval overlaps nothing. */
export function overlaps(a: Interval, b: Interval): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** True when `outer` covers every moment of `inner`. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The length in minutes, which may be a fraction. */
export function minutesOf(interval: Interval): number {
  return (interval.end - interval.start) / MINUTE;
}

/** The intervals as a sorted list without overlaps. Intervals that touch become one. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1];
    if (last && next.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else merged.push({ start: next.start, end: next.end });
  }
  return merged;
}

/** The parts of `whole` that no interval of `taken` covers, in order. */
export function subtract(whole: Interval, taken: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let from = whole.start;
  for (const busy of merge(taken)) {
    if (busy.end <= from) continue;
    if (busy.start >= whole.end) break;
    if (busy.start > from) left.push({ start: from, end: busy.start });
    from = Math.max(from, busy.end);
  }
  if (from < whole.end) left.push({ start: from, end: whole.end });
  return left;
}

/** The part of `interval` that lies inside `bounds`, or null when they do not overlap. */
export function clip(interval: Interval, bounds: Interval): Interval | null {
  const start = Math.max(interval.start, bounds.start);
  const end = Math.min(interval.end, bounds.end);
  return start < end ? { start, end } : null;
}
