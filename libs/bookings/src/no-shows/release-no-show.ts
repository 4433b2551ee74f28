import { Injectable } from '@nestjs/common';
import { Journal, type Tx, UnitOfWork } from '@birlik/database';
import { systemActor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import { advanceAfterAbsences, AllocationsRepository } from '@birlik/slots';
import type { Booking } from '../booking/booking.js';
import { entryFor } from '../booking/booking-events.js';
import { messageAbout } from '../booking/booking-messages.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { SeriesRepository } from '../series/series.repository.js';
import { AbsencesRepository } from './absences.repository.js';
import { CLOCKS_RUN } from './outages.repository.js';

/** Gives the place of somebody who did not come to others, once, and keeps the fact. */
@Injectable()
export class ReleaseNoShow {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly absences: AbsencesRepository,
    private readonly series: SeriesRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * True when this call released it. False is a normal end: they came, cancelled, moved, said «on my way», it is not due by
   * the database's clock, the centre reports an outage, or another worker was first.
   */
  async execute(bookingId: string, options: { at?: string } = {}): Promise<boolean> {
    const actor = systemActor('no-show-release');
    return this.work.run(
      async (tx) => {
        const released = await this.bookings.move(tx, bookingId, 'confirmed', 'no_show', {
          guard: `b.checked_in_at IS NULL AND b.no_show_due_at <= birlik_now() AND ${CLOCKS_RUN}`,
        });
        if (!released) return false;
        const centre = await this.centres.get(released.centreId);
        await this.allocations.freeRest(tx, bookingId);
        await this.absences.add(tx, released);
        await this.ledger.voidPlannedMessages(tx, [bookingId]);
        await this.ledger.planMessages(tx, await this.noticeOf(tx, centre, released));
        if (released.seriesId !== null && (await this.series.askOwner(tx, released.seriesId)))
          await this.ledger.planMessages(
            tx,
            messageAbout(centre, released, 'series_question', released.noShowDueAt),
          );
        await this.journal.write(tx, entryFor(actor, 'released', released));
        return true;
      },
      options.at === undefined ? {} : { at: options.at },
    );
  }

  /** Tells how many count by now, so that nobody is surprised by what follows from them. */
  private async noticeOf(tx: Tx, centre: Centre, booking: Booking) {
    const { personId, kind, noShowDueAt } = booking;
    if (personId === null) return [];
    const missed =
      kind === 'desk'
        ? await this.absences.countOf(tx, centre.id, personId, centre.rules.absenceFadeDays)
        : null;
    const absences =
      missed === null ? null : { missed, advanceDays: advanceAfterAbsences(centre.rules, missed) };
    return messageAbout(centre, booking, 'released', noShowDueAt, null, absences);
  }
}
