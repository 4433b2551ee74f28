import { type Instant, type Interval, MINUTE } from '@birlik/kernel';

/** An offer is made only when at least this much of what is offered remains, in minutes. */
export const MIN_REMAINING_MINUTES = 15;

/** Returns true while enough remains that somebody who is asked now can still come. */
export function isWorthOffering({ end }: Pick<Interval, 'end'>, now: Instant): boolean {
  return end - now >= MIN_REMAINING_MINUTES * MINUTE;
}
