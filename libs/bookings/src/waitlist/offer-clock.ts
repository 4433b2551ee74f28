import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import { AllocationsRepository } from '@birlik/slots';
import { ClockObserver, ClockObservers } from '../outages/clock-observer.js';
import type { Outage } from '../outages/outages.repository.js';
import { OffersRepository } from './offers.repository.js';

/** Keeps open offers from lapsing during an outage. */
@Injectable()
export class OfferClock extends ClockObserver {
  constructor(
    observers: ClockObservers,
    private readonly offers: OffersRepository,
    private readonly allocations: AllocationsRepository,
  ) {
    super();
    observers.registerObserver(this);
  }

  async handleClockStop(tx: Tx, centreId: string): Promise<void> {
    for (const { bookingId, heldUntil } of await this.offers.suspendDeadlines(tx, centreId))
      await this.allocations.changeExpiry(tx, bookingId, heldUntil);
  }

  async handleClockResume(tx: Tx, { centreId, start }: Outage): Promise<void> {
    for (const { bookingId, heldUntil } of await this.offers.resumeDeadlines(tx, centreId, start))
      await this.allocations.changeExpiry(tx, bookingId, heldUntil);
  }
}
