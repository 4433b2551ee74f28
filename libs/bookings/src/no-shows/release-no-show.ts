import { Injectable } from '@nestjs/common';
import { Journal, UnitOfWork } from '@birlik/database';
import { systemActor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { entryFor } from '../booking/booking-journal.js';
import { messageAbout } from '../booking/booking-messages.js';
import { BookingsRepository } from '../booking/bookings.repository.js';

/** Gives the place of somebody who did not come to others, once, and keeps the fact. */
@Injectable()
export class ReleaseNoShow {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly bookings: BookingsRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * True when this call released it. False is a normal end: they came, cancelled, moved, it is not due by the database's
   * clock, or another worker was first.
   */
  async execute(bookingId: string, options: { at?: string } = {}): Promise<boolean> {
    const actor = systemActor('no-show-release');
    return this.work.run(
      async (tx) => {
        const released = await this.bookings.move(tx, bookingId, 'confirmed', 'no_show', {
          guard: 'b.checked_in_at IS NULL AND b.no_show_due_at <= birlik_now()',
        });
        if (!released) return false;
        const centre = await this.centres.get(released.centreId);
        await this.bookings.freeRest(tx, bookingId);
        await this.ledger.voidPlanned(tx, bookingId);
        await this.ledger.plan(tx, messageAbout(centre, released, 'released', released.noShowDueAt));
        await this.journal.write(tx, entryFor(actor, 'released', released));
        return true;
      },
      options.at === undefined ? {} : { at: options.at },
    );
  }
}
