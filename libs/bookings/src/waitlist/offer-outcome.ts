import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import { type HoldEnd, HoldObserver, HoldObservers } from '../hold-expiry/hold-observer.js';
import { LapsedOffers } from './lapsed-offers.js';
import { OffersRepository } from './offers.repository.js';
import { WaitlistRepository } from './waitlist.repository.js';

/** Ends an offer when its hold ends, and updates the entry of the person. */
@Injectable()
export class OfferOutcome extends HoldObserver {
  constructor(
    observers: HoldObservers,
    private readonly offers: OffersRepository,
    private readonly waitlist: WaitlistRepository,
    private readonly lapses: LapsedOffers,
  ) {
    super();
    observers.registerObserver(this);
  }

  async handleHoldEnd(tx: Tx, { bookingId, outcome, keepWaiting = false }: HoldEnd): Promise<boolean> {
    const offer = await this.offers.closeOffer(tx, bookingId, outcome);
    if (!offer) return false;
    if (outcome === 'lapsed') await this.lapses.endOffer(tx, offer);
    else if (outcome === 'accepted')
      await this.waitlist.changeState(tx, offer.entryId, ['offered', 'served']);
    else await this.waitlist.changeState(tx, offer.entryId, ['offered', keepWaiting ? 'waiting' : 'left']);
    return true;
  }
}
