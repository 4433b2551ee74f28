import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, readNow, type Tx } from '@birlik/database';
import { actorName, type Instant, type LocalDate } from '@birlik/kernel';
import { AllocationsRepository, findOccupiedRangeOfAll, type PersonFacts, type Freed } from '@birlik/slots';
import type { Booking } from '../booking/booking.js';
import { buildDraftClaims, needsApproval } from '../booking/booking-draft.js';
import { ConcurrentClaim } from '../booking/booking.errors.js';
import { BookingNotices, type BookingNow } from '../booking/booking-notices.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { EquipmentUnits } from '../booking/equipment-units.js';
import { buildBooking } from '../booking/new-booking.js';
import { findSpaces } from '../booking/requested-spaces.js';
import type { Series } from './series.js';
import {
  type ChangedDate,
  type ChangeSeriesCommand,
  type PreviewedChange,
  applySeriesChange,
} from './series-change.js';
import { buildDateDraft, type SeriesDraft } from './series-draft.js';
import { seriesChanged } from './series.events.js';
import { SeriesGapsRepository } from './series-gaps.repository.js';
import { SeriesRepository } from './series.repository.js';
import { draftOfCandidate } from './date-verdict.js';
import { keepClearance, heldClaims } from '../lifecycle/move-claims.js';
import { applyChange } from '../lifecycle/change-laws.js';

/** A previewed change of a series whose locks are held. */
export interface PlannedChange {
  readonly command: ChangeSeriesCommand;
  readonly series: Series;
  readonly draft: SeriesDraft;
  readonly bookings: ReadonlyMap<LocalDate, Booking>;
  readonly facts: Pick<PersonFacts, 'now' | 'newcomer'>;
  readonly shown: PreviewedChange;
}

interface MovedDate {
  readonly before: Booking;
  readonly date: ChangedDate;
  readonly now: Instant;
  /** The claims of all the moved dates as they were. */
  readonly freed: readonly Freed[];
}

/** Carries out a previewed change of a series inside a transaction that holds its locks. */
@Injectable()
export class SaveSeriesChange {
  constructor(
    private readonly journal: Journal,
    private readonly series: SeriesRepository,
    private readonly gaps: SeriesGapsRepository,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly units: EquipmentUnits,
    private readonly notices: BookingNotices,
  ) {}

  /** @throws ConcurrentClaim when one of the slots was just taken */
  async saveChange(tx: Tx, plan: PlannedChange, idempotencyKey: IdempotencyKey | undefined): Promise<void> {
    const { series, draft, bookings, command, shown } = plan;
    const { centre } = draft;
    const now = await readNow(tx);
    const free = shown.dates.filter((date) => date.verdict === 'free');
    const moving = free.flatMap((date) => bookings.get(date.date)?.id ?? []);
    const freed = await this.allocations.withdrawClaims(tx, moving);
    const booked: BookingNow[] = [];
    for (const date of free) {
      const before = bookings.get(date.date);
      booked.push(
        before
          ? await this.move(tx, plan, { before, date, now, freed })
          : await this.fill(tx, plan, date, now),
      );
    }
    await this.allocations.fillClosures(tx, centre.id, freed);
    await this.gaps.add(tx, series.id, gapsOf(shown.dates));
    await this.series.rewriteSeries(tx, applySeriesChange(series, command));
    await this.notices.tellChange(tx, centre, booked, { actor: draft.actor, at: now, now });
    const { from, startTime, endTime, spaceIds } = command;
    await this.journal.writeEntry(tx, {
      centreId: centre.id,
      actor: draft.actor,
      action: 'series.changed',
      subjectId: series.id,
      facts: { from, startTime, endTime, spaceIds, bookings: booked.map(({ booking }) => booking.id) },
      event: seriesChanged.create({ seriesId: series.id }),
      idempotencyKey,
      answer: shown,
    });
  }

  private async move(
    tx: Tx,
    { draft: series, command: { title } }: PlannedChange,
    { before, date, now, freed }: MovedDate,
  ): Promise<BookingNow> {
    const { centre } = series;
    const spaces = findSpaces(centre, date.spaceIds);
    const wanted = draftOfCandidate(series, { spaces, before }, date.slot!);
    const draft = { ...wanted, title: title === undefined ? before.title : title };
    const units = await this.units.chooseUnits(
      tx,
      centre,
      before.equipment,
      findOccupiedRangeOfAll(draft.spaces, draft.slot),
    );
    const claims = keepClearance(
      buildDraftClaims(draft, units),
      heldClaims(freed, before.id),
      before,
      draft.slot,
    );
    if (!(await this.allocations.takeClaims(tx, centre.id, { bookingId: before.id, claims })))
      throw new ConcurrentClaim();
    const changed = applyChange(before, draft, now);
    await this.bookings.rewriteBooking(tx, changed.booking, changed.checkInTimes);
    return changed;
  }

  /** Books a date without a booking whose new slot is free. */
  private async fill(
    tx: Tx,
    { series, draft: seriesDraft, facts }: PlannedChange,
    date: ChangedDate,
    now: Instant,
  ): Promise<BookingNow> {
    const { centre, actor } = seriesDraft;
    const draft = buildDateDraft(seriesDraft, findSpaces(centre, date.spaceIds), date.slot!);
    const { spaces, slot } = draft;
    const units = await this.units.chooseUnits(
      tx,
      centre,
      series.equipment,
      findOccupiedRangeOfAll(spaces, slot),
    );
    const made = buildBooking(
      draft,
      { now, newcomer: facts.newcomer },
      {
        state: needsApproval(draft) ? 'requested' : 'confirmed',
        series: { id: series.id, date: date.date },
        units,
      },
    );
    if (!(await this.bookings.add(tx, actorName(actor), [made]))) throw new ConcurrentClaim();
    await this.gaps.markHealed(tx, series.id, date.date);
    return made;
  }
}

function gapsOf(dates: readonly ChangedDate[]) {
  return dates.flatMap(({ date, bookingId, verdict, slot, spaceIds }) =>
    bookingId !== null || verdict === 'free' ? [] : [{ date, slot, spaceIds, reason: verdict }],
  );
}
