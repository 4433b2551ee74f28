import { Injectable } from '@nestjs/common';
import { BookingArrivals, buildBookingEntry } from '@birlik/bookings';
import { Journal, UnitOfWork } from '@birlik/database';
import { MaintenanceTask, systemActor } from '@birlik/kernel';

const BOOKINGS_PER_BATCH = 200;
const ACTOR = systemActor('complete-ended');

/** Completes bookings that have ended without a check-out. */
@Injectable()
export class CompleteEnded extends MaintenanceTask {
  readonly name = 'visits';

  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly arrivals: BookingArrivals,
  ) {
    super();
  }

  async run(): Promise<void> {
    while ((await this.execute(BOOKINGS_PER_BATCH)) === BOOKINGS_PER_BATCH);
  }

  /** Completes one batch and returns its size. */
  async execute(max = BOOKINGS_PER_BATCH): Promise<number> {
    return this.work.run(async (tx) => {
      const ended = await this.arrivals.completeEndedBookings(tx, max);
      for (const booking of ended)
        await this.journal.writeEntry(tx, buildBookingEntry(ACTOR, 'completed', booking));
      return ended.length;
    });
  }
}
