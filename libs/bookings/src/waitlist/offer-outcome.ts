import { Injectable } from '@nestjs/common';
import { readNow, type Tx } from '@birlik/database';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { buildMessage } from '../booking/booking-messages.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { type HoldEnd, HoldObserver, HoldObservers } from '../hold-expiry/hold-observer.js';
import type { Offer } from './offer.js';
import { OffersRepository } from './offers.repository.js';
import { WaitlistRepository } from './waitlist.repository.js';

/** Ends an offer when its hold ends, and updates the entry of the person. */
@Injectable()
export class OfferOutcome extends HoldObserver {
  constructor(
    observers: HoldObservers,
    private readonly offers: OffersRepository,
    private readonly waitlist: WaitlistRepository,
    private readonly bookings: BookingsRepository,
    private readonly centres: CentreDirectory,
    private readonly ledger: MessageLedger,
  ) {
    super();
    observers.registerObserver(this);
  }

  async handleHoldEnd(tx: Tx, { bookingId, outcome, keepWaiting = false }: HoldEnd): Promise<boolean> {
    const offer = await this.offers.closeOffer(tx, bookingId, outcome);
    if (!offer) return false;
    if (outcome === 'lapsed') await this.lapse(tx, offer);
    else if (outcome === 'accepted')
      await this.waitlist.changeState(tx, offer.entryId, ['offered', 'served']);
    else await this.waitlist.changeState(tx, offer.entryId, ['offered', keepWaiting ? 'waiting' : 'left']);
    return true;
  }

  /** Tells the person whether they still wait. What is over needs no word. */
  private async lapse(tx: Tx, { entryId, bookingId }: Offer): Promise<void> {
    const entry = await this.waitlist.letOfferLapse(tx, entryId);
    const held = await this.bookings.find(tx, bookingId);
    const now = await readNow(tx);
    if (!entry || !held || held.end <= now) return;
    const centre = await this.centres.get(held.centreId);
    const staysInQueue = entry.state === 'waiting';
    await this.ledger.planMessages(tx, buildMessage(centre, held, 'offer_lapsed', { at: now, staysInQueue }));
  }
}
