import type { PersonFacts } from '@birlik/slots';
import type { BookingDraft } from '../booking/booking-draft.js';

/**
 * The result of an attempt that found the slot taken. The request and its facts let the refusal name
 * alternatives.
 */
export class SlotConflict {
  /**
   * @param about the draft of the attempt and the facts that it used; absent where no alternatives are
   * offered
   */
  constructor(readonly about?: { readonly draft: BookingDraft; readonly facts: PersonFacts }) {}
}
