import { Injectable } from '@nestjs/common';
import { Journal, type IdempotencyKey, type Tx, UnitOfWork } from '@birlik/database';
import type { Actor } from '@birlik/kernel';
import { AllocationsRepository } from '@birlik/slots';
import type { Booking } from '../booking/booking.js';
import { entryFor } from '../booking/booking-events.js';
import { wrongState } from '../booking/booking.errors.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { ReadBooking } from '../booking/read-booking.js';
import { OffersRepository } from '../waitlist/offers.repository.js';
import { WaitlistRepository } from '../waitlist/waitlist.repository.js';

/** Gives a hold back before its time is over. Of an offer this is a no: the next in the waitlist is asked. */
@Injectable()
export class ReleaseHold {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly offers: OffersRepository,
    private readonly waitlist: WaitlistRepository,
  ) {}

  /** @throws DomainError `wrong_state` unless it is held; `not_found` */
  execute(actor: Actor, id: string, idempotencyKey?: IdempotencyKey): Promise<Booking> {
    return this.work.run((tx) => this.within(tx, actor, id, { idempotencyKey }), { idempotencyKey });
  }

  /** The same inside a transaction that goes on. `stay`: the person goes on waiting for another slot. */
  async within(
    tx: Tx,
    actor: Actor,
    id: string,
    { stay = false, idempotencyKey }: { stay?: boolean; idempotencyKey?: IdempotencyKey | undefined } = {},
  ): Promise<Booking> {
    const before = await this.read.forChange(tx, actor, id);
    const released = before.state === 'held' ? await this.bookings.move(tx, id, 'held', 'cancelled') : null;
    if (!released) throw wrongState(before.state);
    await this.allocations.free(tx, [id]);
    const offer = await this.offers.close(tx, id, 'declined');
    if (offer) await this.waitlist.changeState(tx, offer.entryId, stay ? 'waiting' : 'left');
    const action = offer ? 'offer_declined' : 'hold_released';
    await this.journal.write(tx, entryFor(actor, action, released, { idempotencyKey, answer: released }));
    return released;
  }
}
