import { HOUR, type Instant, type Interval, MINUTE } from '@birlik/kernel';
import type { CentreRules } from '@birlik/rooms';

type OfferRule = 'offerFarMinutes' | 'offerDayMinutes' | 'offerSoonMinutes' | 'offerNowMinutes';

/** How long an offer stands, by how far away the start is; the farthest first. */
const RULES_BY_DISTANCE: readonly { readonly from: number; readonly rule: OfferRule }[] = [
  { from: 48 * HOUR, rule: 'offerFarMinutes' },
  { from: 12 * HOUR, rule: 'offerDayMinutes' },
  { from: 2 * HOUR, rule: 'offerSoonMinutes' },
  { from: -Infinity, rule: 'offerNowMinutes' },
];

/** Until when an offer stands: the nearer the start, the shorter, and never past the end of the slot. */
export function computeOfferDeadline(rules: CentreRules, slot: Interval, now: Instant): Instant {
  const { rule } = RULES_BY_DISTANCE.find(({ from }) => slot.start - now >= from)!;
  return Math.min(now + rules[rule] * MINUTE, slot.end);
}
