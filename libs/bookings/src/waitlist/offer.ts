import type { Instant } from '@birlik/kernel';

/** `open` until it is answered or its deadline passes. */
export type OfferState = 'open' | 'accepted' | 'declined' | 'lapsed';

/** A free slot that is held for a person of the waitlist. Its id is the id of the hold. */
export interface Offer {
  readonly bookingId: string;
  readonly centreId: string;
  readonly entryId: string;
  readonly personId: string;
  readonly state: OfferState;
  readonly deadline: Instant;
}
