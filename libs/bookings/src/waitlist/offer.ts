import { type Instant, type Interval, HOUR, MINUTE } from '@birlik/kernel';
import type { CentreRules } from '@birlik/rooms';

/** `open` until it is answered or its deadline passes. */
export type OfferState = 'open' | 'accepted' | 'declined' | 'lapsed';

/** A freed slot that is held for somebody of the waitlist. Its id is that of the hold. */
export interface Offer {
  readonly bookingId: string;
  readonly centreId: string;
  readonly entryId: string;
  readonly personId: string;
  readonly state: OfferState;
  readonly deadline: Instant;
}

const FAR = 48 * HOUR;
const HALF_A_DAY = 12 * HOUR;
const SOON = 2 * HOUR;

/** Until when an offer stands: the nearer the start, the shorter; never past the slot's end. */
export function deadlineOf(rules: CentreRules, slot: Interval, now: Instant): Instant {
  const ahead = slot.start - now;
  const minutes =
    ahead >= FAR
      ? rules.offerFarMinutes
      : ahead >= HALF_A_DAY
        ? rules.offerDayMinutes
        : ahead >= SOON
          ? rules.offerSoonMinutes
          : rules.offerNowMinutes;
  return Math.min(now + minutes * MINUTE, slot.end);
}
