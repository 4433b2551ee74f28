import { Injectable } from '@nestjs/common';
import { type Booking, BookingArrivals, buildBookingEntry, ReadBooking, wrongState } from '@birlik/bookings';
import { type IdempotencyKey, Journal, UnitOfWork } from '@birlik/database';
import type { Actor } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';

export interface CheckOutOptions {
  readonly idempotencyKey?: IdempotencyKey | undefined;
  /** Replaces the current time (ISO 8601). Only the demo loader sets it, to create a past. */
  readonly now?: string;
}

/** Records a departure. The rest of the slot is free at once, unless somebody waits for it: then the queue comes first. */
@Injectable()
export class CheckOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly read: ReadBooking,
    private readonly arrivals: BookingArrivals,
    private readonly centres: CentreDirectory,
  ) {}

  /** @throws DomainError `wrong_state` unless the person is here; `not_found` */
  async execute(actor: Actor, id: string, { idempotencyKey, now }: CheckOutOptions = {}): Promise<Booking> {
    return this.work.run(
      async (tx) => {
        const before = await this.read.lockBooking(tx, actor, id);
        const { rules } = await this.centres.get(before.centreId);
        const left = await this.arrivals.markLeft(tx, id, rules.undoSeconds);
        if (!left) throw wrongState(before.state);
        const note = { idempotencyKey, answer: left };
        await this.journal.writeEntry(tx, buildBookingEntry(actor, 'checked_out', left, note));
        return left;
      },
      { idempotencyKey, ...(now !== undefined && { now }) },
    );
  }
}
