import { Injectable } from '@nestjs/common';
import { Database, Journal, UnitOfWork } from '@birlik/database';
import { systemActor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { draftBooking } from '../booking/booking-draft.js';
import { entryFor } from '../booking/booking-journal.js';
import { messageAbout, messagesOf } from '../booking/booking-messages.js';
import { termsOf } from '../booking/booking-terms.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { atomsOfAll, findSpaces } from '../finding/find-spaces.js';
import { SeriesRepository } from './series.repository.js';

/** Fills a date that a series had to leave out for a clash, once the clash has gone, and tells its owner. */
@Injectable()
export class HealSeries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly series: SeriesRepository,
    private readonly bookings: BookingsRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /** How many dates it filled. */
  async execute(most = 50): Promise<number> {
    let healed = 0;
    for (const gap of await this.series.clashes(this.database, most))
      if (await this.fill(gap.seriesId, gap.date, { start: gap.start.getTime(), end: gap.end.getTime() }))
        healed++;
    return healed;
  }

  private async fill(seriesId: string, date: string, slot: { start: number; end: number }): Promise<boolean> {
    const actor = systemActor('heal-series');
    return this.work
      .run(async (tx) => {
        const series = await this.series.find(tx, seriesId);
        if (!series || !(await this.series.markHealed(tx, seriesId, date))) return false;
        const centre = await this.centres.get(series.centreId);
        const spaces = findSpaces(centre, series.spaceIds);
        const now = await this.bookings.now(tx);
        const terms = termsOf(centre.rules, spaces[0]!.kind, slot, now);
        const { personId, organisationId, title, centreId } = series;
        const booking = draftBooking(spaces, slot, terms, now, {
          centreId,
          personId,
          personName: null,
          organisationId,
          title,
        });
        await this.bookings.lockSpaces(tx, atomsOfAll(spaces));
        // Taken again in the meantime: the gap stays and is looked at another time.
        if (
          !(await this.series.takeAll(tx, series, 'system:heal-series', [
            { date, booking, terms, atoms: atomsOfAll(spaces) },
          ]))
        )
          throw new StillTaken();
        await this.ledger.plan(tx, [
          ...messageAbout(centre, booking, 'healed', now),
          ...messagesOf(centre, booking, terms, now, null),
        ]);
        await this.journal.write(tx, entryFor(actor, 'healed', booking));
        return true;
      })
      .catch((error: unknown) => {
        if (error instanceof StillTaken) return false;
        throw error;
      });
  }
}

class StillTaken extends Error {}
