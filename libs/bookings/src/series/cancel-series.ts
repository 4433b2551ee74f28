import { Injectable } from '@nestjs/common';
import { Journal, readNow, type IdempotencyKey, type Tx, UnitOfWork } from '@birlik/database';
import type { Actor, LocalDate } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import type { Booking } from '../booking/booking.js';
import { messageAbout } from '../booking/booking-messages.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { SeriesRepository } from './series.repository.js';

/** Gives up the dates of a series from one on. Dates that were cancelled never come back by themselves. */
@Injectable()
export class CancelSeries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly centres: CentreDirectory,
    private readonly series: SeriesRepository,
    private readonly bookings: BookingsRepository,
    private readonly cancel: CancelBooking,
    private readonly journal: Journal,
    private readonly ledger: MessageLedger,
  ) {}

  /** The bookings that were cancelled. @throws DomainError `not_found` */
  async execute(
    actor: Actor,
    seriesId: string,
    from: LocalDate,
    idempotencyKey?: IdempotencyKey,
  ): Promise<readonly Booking[]> {
    return this.work.run(
      async (tx) => {
        const cancelled = await this.within(tx, actor, seriesId, from);
        const [first] = cancelled;
        const series = await this.series.mine(tx, actor, seriesId);
        // One notice for all of them.
        if (first) {
          const centre = await this.centres.get(first.centreId);
          await this.ledger.planMessages(tx, messageAbout(centre, first, 'cancelled', await readNow(tx)));
        }
        await this.journal.write(tx, {
          centreId: series.centreId,
          actor,
          action: 'series.cancelled',
          subjectId: seriesId,
          facts: { from, bookings: cancelled.map((b) => b.id) },
          event: { topic: 'series.changed', payload: { kind: 'series.changed', seriesId } },
          idempotencyKey,
          answer: cancelled,
        });
        return cancelled;
      },
      { idempotencyKey },
    );
  }

  /** The bookings that would be cancelled, by the same path. @throws DomainError `not_found` */
  async preview(actor: Actor, seriesId: string, from: LocalDate): Promise<readonly Booking[]> {
    return this.work.run(async (tx) => {
      const series = await this.series.mine(tx, actor, seriesId);
      return this.ahead(tx, series.id, from);
    });
  }

  /** The same inside a transaction that goes on, without a notice: for a series that takes the place of another. */
  async within(tx: Tx, actor: Actor, seriesId: string, from: LocalDate): Promise<readonly Booking[]> {
    const series = await this.series.mine(tx, actor, seriesId);
    const cancelled: Booking[] = [];
    for (const booking of await this.ahead(tx, series.id, from)) {
      const held = await this.bookings.findForChange(tx, booking.id);
      if (!held || !CANCELLABLE.has(held.state)) continue;
      cancelled.push(await this.cancel.within(tx, actor, held, { byItself: false, facts: { by: 'series' } }));
    }
    await this.series.dropGaps(tx, series.id, from);
    if ((await this.ahead(tx, series.id, series.recurrence.from)).length === 0)
      await this.series.end(tx, series.id);
    return cancelled;
  }

  /** Bookings of a series from a date on that are still to come. */
  private async ahead(tx: Tx, seriesId: string, from: LocalDate): Promise<Booking[]> {
    const now = await readNow(tx);
    const dates = await this.series.datesFrom(tx, seriesId, from);
    return dates
      .map(({ booking }) => booking)
      .filter(({ state, start }) => CANCELLABLE.has(state) && start > now);
  }
}

const CANCELLABLE: ReadonlySet<string> = new Set(['confirmed', 'requested']);
