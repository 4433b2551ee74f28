import { isSettingsChanged, isTransient } from '@birlik/database';
import { ConcurrentChange, ConcurrentClaim } from '../booking/booking.errors.js';

/** Why an attempt is made again, and how often at most. */
export const MAX_RETRIES = {
  /** A deadlock or a serialisation failure ended the transaction. */
  transient: 3,
  /** The settings of the centre have changed since they were read. The next attempt reads them anew. */
  settings_changed: 3,
  /** Somebody took a space, or changed a booking, between the look and the claim. Holds that are over were ended. */
  concurrent_claim: 3,
  /** A hold whose time is over was in the way. It was ended before the next attempt. */
  expired_hold: 2,
  /** Nobody is in the way any more. Or the same request, sent twice at once, was answered: then the retry gets that answer. */
  nobody_in_the_way: 2,
  /** The attempt can take something else: a walk-in takes the next desk. */
  other_choice: 4,
} as const;

export type RetryReason = keyof typeof MAX_RETRIES;

/** Counts the retries of one request, each reason by itself. */
export class RetryBudget {
  private readonly spent = new Map<RetryReason, number>();

  /** Spends one retry. False when this reason has used up its own. */
  spendRetry(reason: RetryReason): boolean {
    const spent = this.spent.get(reason) ?? 0;
    this.spent.set(reason, spent + 1);
    return spent < MAX_RETRIES[reason];
  }
}

/** The reason to try again after an error; null for an error that would come again. */
export function findRetryReason(error: unknown): RetryReason | null {
  if (isTransient(error)) return 'transient';
  if (isSettingsChanged(error)) return 'settings_changed';
  return error instanceof ConcurrentClaim || error instanceof ConcurrentChange ? 'concurrent_claim' : null;
}
