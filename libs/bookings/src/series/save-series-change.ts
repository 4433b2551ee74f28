import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, readNow, type Tx } from '@birlik/database';
import { actorName, type Instant, type LocalDate } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { AllocationsRepository, findOccupiedRangeOfAll, type PersonFacts } from '@birlik/slots';
import type { Booking } from '../booking/booking.js';
import { type BookingDraft, buildDraftClaims, needsApproval } from '../booking/booking-draft.js';
import { ConcurrentClaim } from '../booking/booking.errors.js';
import { buildMessage, buildMessages } from '../booking/booking-messages.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { computeCheckInTimes, dropPastReminders } from '../booking/check-in-times.js';
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

/** A previewed change of a series whose locks are held. */
export interface PlannedChange {
  readonly command: ChangeSeriesCommand;
  readonly series: Series;
  readonly draft: SeriesDraft;
  readonly bookings: ReadonlyMap<LocalDate, Booking>;
  readonly facts: Pick<PersonFacts, 'now' | 'newcomer'>;
  readonly shown: PreviewedChange;
}

/** Saves a previewed change of a series. The caller's transaction holds the locks. */
@Injectable()
export class SaveSeriesChange {
  constructor(
    private readonly journal: Journal,
    private readonly series: SeriesRepository,
    private readonly gaps: SeriesGapsRepository,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly units: EquipmentUnits,
    private readonly ledger: MessageLedger,
  ) {}

  /** @throws ConcurrentClaim when one of the slots was just taken */
  async saveChange(tx: Tx, plan: PlannedChange, idempotencyKey: IdempotencyKey | undefined): Promise<void> {
    const { series, draft, bookings, command, shown } = plan;
    const { centre } = draft;
    const now = await readNow(tx);
    const free = shown.dates.filter((date) => date.verdict === 'free');
    const moving = free.flatMap((date) => bookings.get(date.date)?.id ?? []);
    const freed = await this.allocations.withdrawClaims(tx, moving);
    const booked: Booking[] = [];
    for (const date of free) {
      const before = bookings.get(date.date);
      booked.push(
        before ? await this.move(tx, draft, { before, date, now }) : await this.fill(tx, plan, date, now),
      );
    }
    await this.allocations.fillClosures(tx, centre.id, freed);
    await this.gaps.add(tx, series.id, gapsOf(shown.dates));
    await this.series.rewriteSeries(tx, applySeriesChange(series, command));
    const [first] = booked;
    // One message tells about all of them.
    if (first) await this.ledger.planMessages(tx, buildMessage(centre, first, 'changed', { at: now }));
    const { from, startTime, endTime, spaceIds } = command;
    await this.journal.writeEntry(tx, {
      centreId: centre.id,
      actor: draft.actor,
      action: 'series.changed',
      subjectId: series.id,
      facts: { from, startTime, endTime, spaceIds, bookings: booked.map((booking) => booking.id) },
      event: seriesChanged.create({ seriesId: series.id }),
      idempotencyKey,
      answer: shown,
    });
  }

  private async move(
    tx: Tx,
    series: SeriesDraft,
    { before, date, now }: { readonly before: Booking; readonly date: ChangedDate; readonly now: Instant },
  ): Promise<Booking> {
    const { centre } = series;
    const draft = draftOfDate(series, before, date);
    const { spaces, slot } = draft;
    const units = await this.units.chooseUnits(
      tx,
      centre,
      before.equipment,
      findOccupiedRangeOfAll(spaces, slot),
    );
    const claims = buildDraftClaims(draft, units);
    if (!(await this.allocations.takeClaims(tx, centre.id, { bookingId: before.id, claims })))
      throw new ConcurrentClaim();
    const madeAt = slot.start === before.start ? before.createdAt : now;
    const times = computeCheckInTimes(centre.rules, before.kind, slot, madeAt);
    const after: Booking = {
      ...before,
      ...slot,
      spaceIds: date.spaceIds,
      title: draft.title,
      legs: [],
      checkInOpensAt: times.checkInOpensAt,
      noShowDueAt: times.noShowDueAt,
      version: before.version + 1,
      state: before.state === 'confirmed' && needsApproval(draft) ? 'requested' : before.state,
    };
    await this.bookings.rewriteBooking(tx, after, times);
    await this.ledger.voidPlannedMessages(tx, [before.id]);
    if (after.state === 'confirmed')
      await this.ledger.planMessages(
        tx,
        buildMessages(centre, after, { checkInTimes: dropPastReminders(times, now), now, first: null }),
      );
    return after;
  }

  /** Books a date without a booking whose new slot is free. */
  private async fill(
    tx: Tx,
    { series, draft: seriesDraft, facts }: PlannedChange,
    date: ChangedDate,
    now: Instant,
  ): Promise<Booking> {
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
    const { booking, checkInTimes } = made;
    if (booking.state === 'confirmed')
      await this.ledger.planMessages(tx, buildMessages(centre, booking, { checkInTimes, now, first: null }));
    return booking;
  }
}

/** Builds the draft of a booking on its new date, with its own people and equipment. */
function draftOfDate(series: SeriesDraft, before: Booking, date: ChangedDate): BookingDraft {
  return {
    ...buildDateDraft(series, findSpaces(series.centre, date.spaceIds), date.slot!),
    owner: { personId: before.personId ?? '', personName: before.personName },
    people: before.people,
    equipment: before.equipment,
  };
}

function gapsOf(dates: readonly ChangedDate[]) {
  return dates.flatMap(({ date, bookingId, verdict, slot, spaceIds }) =>
    bookingId !== null || verdict === 'free' ? [] : [{ date, slot, spaceIds, reason: verdict }],
  );
}
