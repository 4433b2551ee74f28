import { Injectable } from '@nestjs/common';
import { Journal, type IdempotencyKey, UnitOfWork } from '@birlik/database';
import { type Actor, systemActor } from '@birlik/kernel';
import type { Booking } from '../booking/booking.js';
import { entryFor } from '../booking/booking-events.js';
import { wrongState } from '../booking/booking.errors.js';
import { AllocationsRepository } from '@birlik/slots';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { ReadBooking } from '../booking/read-booking.js';

/** Notes that somebody left; what is left of the slot is free at once. */
@Injectable()
export class CheckOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly read: ReadBooking,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
  ) {}

  /** @throws DomainError `wrong_state` unless they are here; `not_found` */
  async execute(
    actor: Actor,
    id: string,
    options: { idempotencyKey?: IdempotencyKey | undefined; at?: string } = {},
  ): Promise<Booking> {
    return this.work.run(
      async (tx) => {
        const before = await this.read.forChange(tx, actor, id);
        const left = await this.bookings.move(tx, id, 'checked_in', 'completed', {
          set: 'checked_out_at = least(b.ends, birlik_now())',
        });
        if (!left) throw wrongState(before.state);
        await this.allocations.freeRest(tx, id);
        await this.journal.write(
          tx,
          entryFor(actor, 'checked_out', left, { idempotencyKey: options.idempotencyKey, answer: left }),
        );
        return left;
      },
      { idempotencyKey: options.idempotencyKey, ...(options.at !== undefined && { at: options.at }) },
    );
  }
}

/** Closes bookings whose time is over and whose people forgot to say goodbye. */
@Injectable()
export class CompleteEnded {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly bookings: BookingsRepository,
  ) {}

  /** How many it closed; call again while it is `most`. */
  async execute(most = 200): Promise<number> {
    const actor = systemActor('complete-ended');
    return this.work.run(async (tx) => {
      const ended = await this.bookings.completeEnded(tx, most);
      for (const booking of ended) await this.journal.write(tx, entryFor(actor, 'completed', booking));
      return ended.length;
    });
  }
}
