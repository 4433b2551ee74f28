import { Injectable } from '@nestjs/common';
import { ClockObserver, ClockObservers, type Outage } from '@birlik/bookings';
import type { Tx } from '@birlik/database';
import { RegistrationsRepository } from './registrations.repository.js';

/** Keeps seat offers from lapsing during an outage. While it is open the statements ask the clock themselves. */
@Injectable()
export class RegistrationClock extends ClockObserver {
  constructor(
    observers: ClockObservers,
    private readonly registrations: RegistrationsRepository,
  ) {
    super();
    observers.registerObserver(this);
  }

  async handleClockStop(): Promise<void> {
    // Nothing to write: see letOfferLapse.
  }

  async handleClockResume(tx: Tx, { centreId, start }: Outage): Promise<void> {
    await this.registrations.giveBackTime(tx, centreId, start);
  }
}
