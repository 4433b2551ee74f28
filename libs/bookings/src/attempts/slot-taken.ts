import type { PersonFacts } from '@birlik/slots';
import type { BookingDraft } from '../booking/booking-draft.js';

/** The result of an attempt that found the slot taken. With what it asked for, the refusal names alternatives. */
export class SlotTaken {
  /** @param about what the attempt asked for and what it knew; none where no alternatives are offered */
  constructor(readonly about?: { readonly draft: BookingDraft; readonly facts: PersonFacts }) {}
}
