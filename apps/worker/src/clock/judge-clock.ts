import type { Instant } from '@birlik/kernel';

/** What the clocks showed at one moment. */
export interface ClockReading {
  /** Clock of the database. */
  readonly database: Instant;
  /** Clock of the machine of this worker. */
  readonly machine: Instant;
  /** Milliseconds since that machine was switched on: nobody sets this one. */
  readonly uptime: number;
  /** Milliseconds that the database took to answer: by so much the reading is inexact. */
  readonly took: number;
}

/** Why the clock of the database is not believed. */
export interface ClockDoubt {
  /** `differs`: from the clock of this machine. `leapt`: by more than the time that has passed. */
  readonly kind: 'differs' | 'leapt';
  /** By how much, in milliseconds; positive: the database is ahead. */
  readonly by: number;
}

/**
 * Judges the clock of the database: a jump of it must not release people whose time has not come. The clock of
 * this machine only vetoes; it never decides what is due.
 * @param last the last reading that was believed; null after a start
 * @returns null when there is no reason for doubt
 */
export function judgeClock(
  now: ClockReading,
  last: ClockReading | null,
  toleranceMs: number,
): ClockDoubt | null {
  const difference = now.database - now.machine;
  if (Math.abs(difference) > toleranceMs + now.took) return { kind: 'differs', by: difference };
  if (last === null) return null;
  const leap = now.database - last.database - (now.uptime - last.uptime);
  return Math.abs(leap) > toleranceMs + now.took + last.took ? { kind: 'leapt', by: leap } : null;
}
