import { Injectable } from '@nestjs/common';
import { Journal, readNow, UnitOfWork } from '@birlik/database';
import { systemActor } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { buildBookingEntry } from '../booking/booking.events.js';
import { BookingNotices } from '../booking/booking-notices.js';
import { selectClockRuns } from '../outages/outages.repository.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { FreePlaces } from '../booking/free-places.js';

const MAX_REQUESTS_PER_RUN = 200;

/** Expires requests that were not answered in time. Their slots become free, and their owners are told. */
@Injectable()
export class ExpireRequests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly bookings: BookingsRepository,
    private readonly places: FreePlaces,
    private readonly notices: BookingNotices,
  ) {}

  /** Expires one batch and returns its size. */
  async execute(max = MAX_REQUESTS_PER_RUN): Promise<number> {
    const actor = systemActor('expire-requests');
    return this.work.run(async (tx) => {
      const expired = await this.bookings.expireRequests(tx, max, selectClockRuns('booking.centre_id'));
      const now = await readNow(tx);
      for (const booking of expired) {
        const centre = await this.centres.get(booking.centreId);
        await this.places.freeAll(tx, booking);
        await this.notices.tellEnd(tx, centre, [booking], { kind: 'expired', actor, at: now });
        await this.journal.writeEntry(tx, buildBookingEntry(actor, 'expired', booking));
      }
      return expired.length;
    });
  }
}
