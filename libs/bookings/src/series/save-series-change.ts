import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, readNow, type Tx } from '@birlik/database';
import { actorName, type Instant, type LocalDate } from '@birlik/kernel';
import { AllocationsRepository, findOccupiedRangeOfAll, type PersonFacts, type Freed } from '@birlik/slots';
import type { Booking } from '../booking/booking.js';
import { type BookingDraft, needsApproval } from '../booking/booking-draft.js';
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
import { isMove } from '../lifecycle/booking-change.js';
import { applyChange, type ChangedBooking } from '../lifecycle/change-laws.js';
import { MoveBooking } from '../lifecycle/move-booking.js';

/** A previewed change of a series whose locks are held. */
export interface PlannedChange {
  readonly command: ChangeSeriesCommand;
  readonly series: Series;
  readonly draft: SeriesDraft;
  readonly bookings: ReadonlyMap<LocalDate, Booking>;
  readonly facts: Pick<PersonFacts, 'now' | 'newcomer'>;
  readonly shown: PreviewedChange;
}

/** A date that has a booking, as the change makes it. */
interface ChangedOfDate {
  readonly before: Booking;
  readonly draft: BookingDraft;
  readonly changed: ChangedBooking;
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
    private readonly moves: MoveBooking,
    private readonly notices: BookingNotices,
  ) {}

  /** @throws ConcurrentClaim when one of the slots was just taken */
  async saveChange(tx: Tx, plan: PlannedChange, idempotencyKey: IdempotencyKey | undefined): Promise<void> {
    const { series, draft, command, shown } = plan;
    const { centre } = draft;
    const now = await readNow(tx);
    const free = shown.dates.filter((date) => date.verdict === 'free');
    const changes = new Map(free.flatMap((date) => this.changeOfDate(plan, date, now) ?? []));
    // A date that stays where it is keeps its claims.
    const moving = [...changes.values()].filter(({ before, changed }) => isMove(before, changed.booking));
    const freed = await this.allocations.withdrawClaims(
      tx,
      moving.map(({ before }) => before.id),
    );
    const booked: BookingNow[] = [];
    for (const date of free) {
      const change = changes.get(date.date);
      booked.push(change ? await this.change(tx, change, freed) : await this.fill(tx, plan, date, now));
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

  private changeOfDate(
    { draft: series, command: { title }, bookings }: PlannedChange,
    date: ChangedDate,
    now: Instant,
  ): [[LocalDate, ChangedOfDate]] | null {
    const before = bookings.get(date.date);
    if (!before) return null;
    const spaces = findSpaces(series.centre, date.spaceIds, before.legs);
    const wanted = draftOfCandidate(series, { spaces, before }, date.slot!);
    const draft = { ...wanted, title: title === undefined ? before.title : title };
    const { booking, checkInTimes } = applyChange(before, draft, now);
    const changed = { checkInTimes, booking: { ...booking, hasOwnTimes: before.hasOwnTimes } };
    return [[date.date, { before, draft, changed }]];
  }

  private async change(
    tx: Tx,
    { before, draft, changed }: ChangedOfDate,
    freed: readonly Freed[],
  ): Promise<BookingNow> {
    if (isMove(before, changed.booking) && !(await this.moves.retakeClaims(tx, before, draft, freed)))
      throw new ConcurrentClaim();
    return this.moves.writeChange(tx, before, changed);
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
        series: { id: series.id, date: date.date, hasOwnTimes: false },
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
