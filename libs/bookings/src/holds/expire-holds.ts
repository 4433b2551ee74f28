import { Injectable } from '@nestjs/common';
import { Database, Journal, type Tx, UnitOfWork } from '@birlik/database';
import { systemActor } from '@birlik/kernel';
import { AllocationsRepository } from '@birlik/slots';
import { entryFor } from '../booking/booking-events.js';
import { hasLivingRival, isSlotTaken } from '../booking/booking.errors.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { OffersRepository } from '../waitlist/offers.repository.js';
import { WaitlistRepository } from '../waitlist/waitlist.repository.js';

/** Ends holds whose time is over. Everybody reads them as over anyway; this makes it so, and passes an offer on. */
@Injectable()
export class ExpireHolds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly offers: OffersRepository,
    private readonly waitlist: WaitlistRepository,
  ) {}

  /** How many of these it ended; those that are not over by the database's clock, or were answered, stay. */
  async execute(bookingIds: readonly string[]): Promise<number> {
    let ended = 0;
    for (const id of bookingIds) if (await this.work.run((tx) => this.end(tx, id))) ended++;
    return ended;
  }

  /**
   * Runs an attempt to take claims in a centre; if holds that are over but not ended yet were in its way, ends them and
   * lets it try once more.
   */
  async outOfTheWay<T>(centreId: string, attempt: () => Promise<T>): Promise<T> {
    try {
      return await attempt();
    } catch (error) {
      if (!isSlotTaken(error) || hasLivingRival(error)) throw error;
      if ((await this.endOverdue(centreId)) === 0) throw error;
      return attempt();
    }
  }

  /** Ends every hold of a centre whose time is over; how many. */
  async endOverdue(centreId: string): Promise<number> {
    return this.execute(await this.bookings.overdueHolds(this.database, centreId));
  }

  private async end(tx: Tx, id: string): Promise<boolean> {
    const expired = await this.bookings.move(tx, id, 'held', 'expired', {
      guard: 'b.held_until <= birlik_now()',
    });
    if (!expired) return false;
    await this.allocations.free(tx, [id]);
    const offer = await this.offers.close(tx, id, 'lapsed');
    if (offer) await this.waitlist.letLapse(tx, offer.entryId);
    await this.journal.write(
      tx,
      entryFor(systemActor('expire-holds'), offer ? 'offer_lapsed' : 'expired', expired),
    );
    return true;
  }
}
