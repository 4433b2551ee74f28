import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, type Tx, UnitOfWork } from '@birlik/database';
import type { Actor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import type { Booking } from '../booking/booking.js';
import { wrongState } from '../booking/booking.errors.js';
import { buildBookingEntry } from '../booking/booking.events.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { FreePlaces } from '../booking/free-places.js';
import { ReadBooking } from '../booking/read-booking.js';
import { HoldObservers } from '../hold-expiry/hold-observer.js';

export interface ReleaseHoldOptions {
  /** For an offer: the person stays on the waitlist. */
  readonly keepWaiting?: boolean;
  /** The centre takes it back: of an offer its person stays on the waitlist, in their place. */
  readonly isWithdrawn?: boolean;
  readonly idempotencyKey?: IdempotencyKey | undefined;
}

/**
 * Releases a hold before it expires. For an offer this declines it, and the next person in the queue is
 * served.
 */
@Injectable()
export class ReleaseHold {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly places: FreePlaces,
    private readonly observers: HoldObservers,
    private readonly ledger: MessageLedger,
  ) {}

  /** @throws DomainError `wrong_state` unless it is held; `not_found` */
  execute(actor: Actor, id: string, options: ReleaseHoldOptions = {}): Promise<Booking> {
    const { idempotencyKey } = options;
    return this.work.run((tx) => this.releaseInTx(tx, actor, id, options), { idempotencyKey });
  }

  /** Releases a hold inside a transaction of the caller. */
  async releaseInTx(
    tx: Tx,
    actor: Actor,
    id: string,
    { keepWaiting = false, isWithdrawn = false, idempotencyKey }: ReleaseHoldOptions = {},
  ): Promise<Booking> {
    const before = await this.read.lockBooking(tx, actor, id);
    const released =
      before.state === 'held' ? await this.bookings.changeState(tx, id, ['held', 'cancelled']) : null;
    if (!released) throw wrongState(before.state);
    await this.ledger.voidPlannedMessages(tx, [id]);
    const wasOffer = await this.observers.notifyObservers(tx, {
      bookingId: id,
      outcome: 'declined',
      keepWaiting: keepWaiting || isWithdrawn,
    });
    await this.places.freeAll(tx, released);
    const word = isWithdrawn ? 'withdrawn' : wasOffer ? 'declined' : 'released';
    const action = `${wasOffer ? 'offer' : 'hold'}_${word}`;
    await this.journal.writeEntry(
      tx,
      buildBookingEntry(actor, action, released, { idempotencyKey, answer: released }),
    );
    return released;
  }
}
