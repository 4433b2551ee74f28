import { DAY_MS, MINUTE_MS } from '../../../../api/durations';
import type { Interval, Rules } from '../../../../api/types';
import { roundUpToStep, type Slot } from './slot';

interface Day {
  now: number;
  open: readonly Interval[];
  /** Some area never closes, so the day has no end. */
  isAlwaysOpen: boolean;
}

/** What can still be booked of a day: from the next step until closing. Null when the day is over. */
export function remainingSlot(
  { now, open, isAlwaysOpen }: Day,
  rules: Pick<Rules, 'slotStepMinutes' | 'deskMinimumMinutes'>,
): Slot | null {
  const next = roundUpToStep(now, rules.slotStepMinutes);
  if (isAlwaysOpen) return { start: next, end: next + DAY_MS };
  for (const hours of open) {
    const start = Math.max(next, Date.parse(hours.start));
    const end = Date.parse(hours.end);
    if (end - start >= rules.deskMinimumMinutes * MINUTE_MS) return { start, end };
  }
  return null;
}
