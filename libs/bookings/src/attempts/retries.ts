import { isSettingsChanged, isTransient } from '@birlik/database';
import { ConcurrentChange, ConcurrentClaim } from '../booking/booking.errors.js';

/** The reasons to repeat an attempt, each with the largest number of retries. */
export const MAX_RETRIES = {
  /** A deadlock or a serialisation failure ended the transaction. */
  transient: 3,
  /** The settings of the centre have changed since they were read. The next attempt reads them again. */
  settings_changed: 3,
  /**
   * Somebody took a space or changed a booking after it was read and before it was claimed. Expired holds
   * were ended.
   */
  concurrent_claim: 3,
  /** An expired hold was in the way. It was ended before the next attempt. */
  expired_hold: 2,
  /**
   * The conflict has gone. Or the same request was sent twice at once and one copy has been answered: then
   * the retry returns that answer.
   */
  nobody_in_the_way: 2,
  /** The attempt can take another space: a walk-in takes the next desk. */
  other_choice: 4,
} as const;

export type RetryReason = keyof typeof MAX_RETRIES;

/** Counts the retries of one request for each reason. */
export class RetryBudget {
  private readonly spent = new Map<RetryReason, number>();

  /** Counts one retry. Returns false when no retry is left for this reason. */
  spendRetry(reason: RetryReason): boolean {
    const spent = this.spent.get(reason) ?? 0;
    this.spent.set(reason, spent + 1);
    return spent < MAX_RETRIES[reason];
  }
}

/** Returns the reason to repeat an attempt after an error, or null for an error that would occur again. */
export function findRetryReason(error: unknown): RetryReason | null {
  if (isTransient(error)) return 'transient';
  if (isSettingsChanged(error)) return 'settings_changed';
  return error instanceof ConcurrentClaim || error instanceof ConcurrentChange ? 'concurrent_claim' : null;
}
