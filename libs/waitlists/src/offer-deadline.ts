import { HOUR, type Instant, type Interval, MINUTE } from '@birlik/kernel';
import type { CentreRules } from '@birlik/rooms';

type OfferRule = 'offerFarMinutes' | 'offerDayMinutes' | 'offerSoonMinutes' | 'offerNowMinutes';

/** Rules for the duration of an offer by the time until the start, the longest time first. */
const RULES_BY_DISTANCE: readonly { readonly from: number; readonly rule: OfferRule }[] = [
  { from: 48 * HOUR, rule: 'offerFarMinutes' },
  { from: 12 * HOUR, rule: 'offerDayMinutes' },
  { from: 2 * HOUR, rule: 'offerSoonMinutes' },
  { from: -Infinity, rule: 'offerNowMinutes' },
];

/**
 * Returns the deadline of an offer. Offers for near starts are shorter, and no deadline is after the end of
 * the slot.
 */
export function computeOfferDeadline(rules: CentreRules, slot: Interval, now: Instant): Instant {
  const { rule } = RULES_BY_DISTANCE.find(({ from }) => slot.start - now >= from)!;
  return Math.min(now + rules[rule] * MINUTE, slot.end);
}
