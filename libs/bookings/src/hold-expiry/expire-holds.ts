import { Injectable } from '@nestjs/common';
import { Database, Journal, type Tx, UnitOfWork } from '@birlik/database';
import { systemActor } from '@birlik/kernel';
import { runEach } from '@birlik/queue';
import { AllocationsRepository, KeptClaimsRepository } from '@birlik/slots';
import { buildBookingEntry } from '../booking/booking.events.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { FreePlaces } from '../booking/free-places.js';
import { HoldObservers } from './hold-observer.js';

const MAX_AT_ONCE = 100;

/**
 * Ends expired holds. Readers ignore them anyway; this records the end and serves the next person of a
 * waitlist.
 */
@Injectable()
export class ExpireHolds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly places: FreePlaces,
    private readonly kept: KeptClaimsRepository,
    private readonly observers: HoldObservers,
  ) {}

  /**
   * Ends these holds and returns their number. Holds that have not expired by the database's clock, or that
   * were answered, stay.
   */
  async execute(bookingIds: readonly string[]): Promise<number> {
    let ended = 0;
    for (const id of bookingIds) if (await this.work.run((tx) => this.end(tx, id))) ended++;
    return ended;
  }

  /** Ends expired holds of a centre, and what was kept for its queue too long, and returns their number. */
  async endOverdueHolds(centreId: string): Promise<number> {
    const overdue = await this.bookings.listOverdueHolds(this.database, centreId, MAX_AT_ONCE);
    const kept = await this.kept.listOverdue(this.database, centreId);
    const freed = kept.length > 0 ? await this.work.run((tx) => this.places.endKept(tx, kept)) : 0;
    return freed + (await this.execute(overdue));
  }

  /**
   * Ends expired holds of all centres and returns their number.
   * @throws AggregateError at the end, when some failed
   */
  async endAllOverdueHolds(): Promise<number> {
    const ids = await this.bookings.listOverdueHolds(this.database, null, MAX_AT_ONCE);
    return (await runEach(ids, (id) => this.execute([id]), { atOnce: 1 })).reduce((sum, n) => sum + n, 0);
  }

  private async end(tx: Tx, id: string): Promise<boolean> {
    const expired = await this.bookings.changeState(tx, id, ['held', 'expired'], {
      guard: 'b.held_until <= birlik_now()',
    });
    if (!expired) return false;
    const wasOffer = await this.observers.notifyObservers(tx, { bookingId: id, outcome: 'lapsed' });
    // A hold that is over bars nobody; what was offered goes to the next in the queue.
    if (wasOffer) await this.places.freeAll(tx, expired);
    else await this.allocations.freeClaims(tx, expired.centreId, [id]);
    const action = wasOffer ? 'offer_lapsed' : 'expired';
    await this.journal.writeEntry(tx, buildBookingEntry(systemActor('expire-holds'), action, expired));
    return true;
  }
}
