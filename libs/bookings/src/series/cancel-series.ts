import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, readNow, type Tx, UnitOfWork } from '@birlik/database';
import type { Actor, LocalDate, Instant } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import type { Booking } from '../booking/booking.js';
import { BookingNotices } from '../booking/booking-notices.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { seriesCancelled } from './series.events.js';
import { SeriesGapsRepository } from './series-gaps.repository.js';
import { SeriesRepository } from './series.repository.js';

const CANCELLABLE: ReadonlySet<string> = new Set(['confirmed', 'requested']);

/** Cancels the dates of a series from a given date. Cancelled dates do not heal. */
@Injectable()
export class CancelSeries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly centres: CentreDirectory,
    private readonly series: SeriesRepository,
    private readonly gaps: SeriesGapsRepository,
    private readonly bookings: BookingsRepository,
    private readonly cancel: CancelBooking,
    private readonly journal: Journal,
    private readonly notices: BookingNotices,
  ) {}

  /** Returns the cancelled bookings. @throws DomainError `not_found` */
  async execute(
    actor: Actor,
    seriesId: string,
    from: LocalDate,
    idempotencyKey?: IdempotencyKey,
  ): Promise<readonly Booking[]> {
    return this.work.run(
      async (tx) => {
        const { centreId } = await this.series.getOwned(tx, actor, seriesId);
        const cancelled = await this.cancelInTx(tx, actor, seriesId, from);
        await this.journal.writeEntry(tx, {
          centreId,
          actor,
          action: 'series.cancelled',
          subjectId: seriesId,
          facts: { from, bookings: cancelled.map((booking) => booking.id) },
          event: seriesCancelled.create({ seriesId }),
          idempotencyKey,
          answer: cancelled,
        });
        return cancelled;
      },
      { idempotencyKey },
    );
  }

  /** Returns the bookings that would be cancelled, by the same code. @throws DomainError `not_found` */
  async preview(actor: Actor, seriesId: string, from: LocalDate): Promise<readonly Booking[]> {
    return this.work.run(async (tx) => {
      const series = await this.series.getOwned(tx, actor, seriesId);
      return this.listCancellable(tx, series.id, from);
    });
  }

  /** Cancels inside a transaction of the caller. One message tells about all dates that people know of. */
  async cancelInTx(tx: Tx, actor: Actor, seriesId: string, from: LocalDate): Promise<readonly Booking[]> {
    const series = await this.series.getOwned(tx, actor, seriesId);
    const cancelled: Booking[] = [];
    for (const { id } of await this.listCancellable(tx, series.id, from)) {
      const booking = await this.bookings.lockBooking(tx, id);
      if (!booking || !CANCELLABLE.has(booking.state)) continue;
      cancelled.push(await this.cancel.cancelInTx(tx, actor, booking, { partOf: 'series' }));
    }
    await this.gaps.skipGaps(tx, series.id, from);
    const left = await this.listCancellable(tx, series.id, series.recurrence.from);
    if (left.length === 0) await this.series.endSeries(tx, series.id);
    const centre = await this.centres.get(series.centreId);
    const at = await readNow(tx);
    await this.notices.tellEnd(tx, centre, cancelled, { kind: 'cancelled', actor, at });
    return cancelled;
  }

  /** Returns future bookings of a series from a given date. */
  private async listCancellable(tx: Tx, seriesId: string, from: LocalDate): Promise<Booking[]> {
    const now = await readNow(tx);
    const dates = await this.series.listDates(tx, seriesId, from);
    return dates.map(({ booking }) => booking).filter((booking) => isCancellable(booking, now));
  }
}

/** True for a date that is cancelled with its series: it is still to come. */
export function isCancellable({ state, start }: Booking, now: Instant): boolean {
  return CANCELLABLE.has(state) && start > now;
}
