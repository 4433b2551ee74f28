import { Injectable } from '@nestjs/common';
import { readNow, type Tx } from '@birlik/database';
import { MessageLedger } from '@birlik/notifications';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import { ClosuresRepository } from '@birlik/slots';
import { buildMessage } from '../booking/booking-messages.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { mayComeTrue } from './hopes.js';
import type { Offer } from './offer.js';
import type { WaitlistEntry } from './waitlist-entry.js';
import { WaitlistRepository } from './waitlist.repository.js';

/** Ends offers that nobody answered, and tells their people whether they still wait. */
@Injectable()
export class LapsedOffers {
  constructor(
    private readonly waitlist: WaitlistRepository,
    private readonly bookings: BookingsRepository,
    private readonly centres: CentreDirectory,
    private readonly closures: ClosuresRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /** What is over needs no word, nor does an offer that its person never heard of. */
  async endOffer(tx: Tx, offer: Offer): Promise<void> {
    const lapsed = await this.waitlist.letOfferLapse(tx, offer);
    const held = await this.bookings.find(tx, offer.bookingId);
    const now = await readNow(tx);
    if (!lapsed || lapsed.isUnheard || !held || held.end <= now) return;
    const centre = await this.centres.get(held.centreId);
    const staysInQueue = lapsed.entry.state === 'waiting' && !(await this.endLost(tx, centre, lapsed.entry));
    await this.ledger.planMessages(tx, buildMessage(centre, held, 'offer_lapsed', { at: now, staysInQueue }));
  }

  /** Ends an entry for a time that was closed while its offer stood. Returns true when it did. */
  private async endLost(tx: Tx, centre: Centre, entry: WaitlistEntry): Promise<boolean> {
    if (mayComeTrue(centre, entry, await this.closures.listDuring(tx, centre.id, entry))) return false;
    await this.waitlist.changeState(tx, entry.id, ['waiting', 'lapsed']);
    return true;
  }
}
