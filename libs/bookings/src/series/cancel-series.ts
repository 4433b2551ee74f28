import { Injectable } from '@nestjs/common';
import { Journal, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, isStaff, type LocalDate, notFound } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import type { Booking } from '../booking/booking.js';
import { entryFor } from '../booking/booking-journal.js';
import { messageAbout } from '../booking/booking-messages.js';
import { isOwner } from '../booking/booking.policy.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { type Series, SeriesRepository } from './series.repository.js';

/** Gives up the dates of a series from one on. Dates that were cancelled never come back by themselves. */
@Injectable()
export class CancelSeries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly series: SeriesRepository,
    private readonly bookings: BookingsRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /** The bookings that were cancelled. @throws DomainError `not_found` */
  async execute(actor: Actor, seriesId: string, from: LocalDate): Promise<readonly Booking[]> {
    return this.work.run(async (tx) => {
      const cancelled = await this.within(tx, actor, seriesId, from);
      const [first] = cancelled;
      // One notice for all of them.
      if (first) {
        const centre = await this.centres.get(first.centreId);
        await this.ledger.plan(tx, messageAbout(centre, first, 'cancelled', await this.bookings.now(tx)));
      }
      return cancelled;
    });
  }

  /** The same inside a transaction that goes on, without a notice: for a series that takes the place of another. */
  async within(tx: Tx, actor: Actor, seriesId: string, from: LocalDate): Promise<readonly Booking[]> {
    const series = await this.mine(tx, actor, seriesId);
    const cancelled: Booking[] = [];
    for (const date of await this.series.laterDates(tx, series.id, from)) {
      const ended = await this.bookings.move(tx, date.id, 'confirmed', 'cancelled', {
        set: 'undo_until = NULL',
      });
      if (!ended) continue;
      await this.bookings.freeSlot(tx, date.id);
      await this.ledger.voidPlanned(tx, date.id);
      await this.journal.write(tx, entryFor(actor, 'cancelled', ended, { facts: { by: 'series' } }));
      cancelled.push(ended);
    }
    await this.series.dropGaps(tx, series.id, from);
    return cancelled;
  }

  private async mine(tx: Tx, actor: Actor, seriesId: string): Promise<Series> {
    const series = await this.series.find(tx, seriesId);
    if (!series || !(isOwner(actor, series) || isStaff(actor, series.centreId))) throw notFound();
    return series;
  }
}
