import { Injectable } from '@nestjs/common';
import {
  Database,
  Journal,
  readNow,
  type IdempotencyKey,
  type Sql,
  type Tx,
  UnitOfWork,
} from '@birlik/database';
import {
  type Actor,
  actorName,
  type Instant,
  type LocalDate,
  wallTimeOf,
  type WallTime,
} from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import { AllocationsRepository, claimsOf, occupiedRangeOfAll } from '@birlik/slots';
import type { Booking } from '../booking/booking.js';
import { newBooking } from '../booking/new-booking.js';
import { messageAbout, messagesOf } from '../booking/booking-messages.js';
import { checkInTimesOf } from '../booking/check-in-times.js';
import { decidedUnder, needsApproval } from '../booking/booking-draft.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { EquipmentUnits } from '../booking/equipment-units.js';
import { atomsOfAll, findSpaces } from '../booking/requested-spaces.js';
import { changedLines, listToken, previewChanged } from '../preview-token.js';
import { RivalClaim } from '../booking/booking.errors.js';
import { ExpireHolds } from '../holds/expire-holds.js';
import { type Candidate, SeriesPreview } from './series-preview.js';
import { type Series, type SeriesBooking, SeriesRepository } from './series.repository.js';
import { slotOn } from './recurrence.js';
import type { DatePreview, SeriesDraft } from './series-draft.js';

export interface ChangeSeriesCommand {
  readonly seriesId: string;
  /** This date and all later ones; earlier dates stay. */
  readonly from: LocalDate;
  readonly startTime?: WallTime | undefined;
  readonly endTime?: WallTime | undefined;
  readonly spaceIds?: readonly string[] | undefined;
  readonly title?: string | null | undefined;
}

/** What would become of one date: moved where it is free, left as it is where not. */
export interface ChangedDate extends DatePreview {
  /** The booking of the date, and its version; null for one that has none yet. */
  readonly bookingId: string | null;
  readonly version: number | null;
}

export interface PreviewedChange {
  readonly zone: string;
  readonly dates: readonly ChangedDate[];
  readonly token: string;
}

interface Plan extends PreviewedChange {
  readonly centre: Centre;
  readonly series: Series;
  readonly draft: SeriesDraft;
  readonly bookings: ReadonlyMap<LocalDate, Booking>;
}

const MOVABLE: ReadonlySet<string> = new Set(['confirmed', 'requested']);

/**
 * Gives a series other times or another place from a date on, in one go and exactly as previewed. Bookings keep their ids;
 * a date that is not free there stays as it is, and one that had no booking gets one if it is free now.
 */
@Injectable()
export class ChangeSeries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly database: Database,
    private readonly centres: CentreDirectory,
    private readonly look: SeriesPreview,
    private readonly series: SeriesRepository,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly units: EquipmentUnits,
    private readonly holds: ExpireHolds,
    private readonly ledger: MessageLedger,
  ) {}

  /** @throws DomainError `not_found`, `invalid_request` */
  async preview(actor: Actor, command: ChangeSeriesCommand): Promise<PreviewedChange> {
    const { zone, dates, token } = await this.plan(this.database, actor, command);
    return { zone, dates, token };
  }

  /** @throws DomainError `preview_changed` with the dates that differ; `not_found`, `invalid_request` */
  async execute(
    actor: Actor,
    command: ChangeSeriesCommand,
    token: string,
    idempotencyKey?: IdempotencyKey,
  ): Promise<PreviewedChange> {
    const seen = await this.series.mine(this.database, actor, command.seriesId);
    const owner = { personId: seen.personId, personName: null };
    const change = (centre: Centre) =>
      this.work.run(
        async (tx) => {
          const wanted = findSpaces(centre, command.spaceIds ?? seen.spaceIds);
          const old = (await this.series.datesFrom(tx, seen.id, command.from)).flatMap(({ booking }) =>
            booking.spaceIds.flatMap((id) => centre.spaces.get(id) ?? []),
          );
          await this.allocations.lockSpaces(tx, atomsOfAll([...wanted, ...old]));
          await this.units.lock(tx, centre, seen.equipment);
          await this.series.holdDates(tx, seen.id, command.from);
          const plan = await this.plan(tx, actor, command);
          const changed = changedLines(token, command, plan.dates.map(lineOf));
          if (changed.length > 0 || token !== plan.token)
            throw previewChanged({ ...shownOf(plan), changed: changed.map((i) => plan.dates[i]!.date) });
          return this.save(tx, actor, command, plan, idempotencyKey);
        },
        { ...decidedUnder({ centre, owner, organisationId: seen.organisationId }), idempotencyKey },
      );
    return this.centres.decideBy(seen.centreId, (centre) =>
      this.holds.outOfTheWay(centre.id, () => change(centre)),
    );
  }

  private async save(
    tx: Tx,
    actor: Actor,
    command: ChangeSeriesCommand,
    plan: Plan,
    idempotencyKey: IdempotencyKey | undefined,
  ): Promise<PreviewedChange> {
    const { centre, series, dates, bookings } = plan;
    const now = await readNow(tx);
    const free = dates.filter((date) => date.verdict === 'free');
    const moving = free.flatMap((date) => bookings.get(date.date) ?? []);
    const movingIds = moving.map((booking) => booking.id);
    await this.allocations.giveUp(tx, movingIds);
    const booked: Booking[] = [];
    for (const date of free) {
      const before = bookings.get(date.date);
      booked.push(
        before
          ? await this.move(tx, plan, before, date, now)
          : await this.fill(tx, plan, date, actorName(actor), now),
      );
    }
    await this.allocations.fillClosures(tx, movingIds);
    await this.series.addGaps(
      tx,
      series.id,
      dates.flatMap(({ date, bookingId, verdict, slot, spaceIds }) =>
        bookingId !== null || verdict === 'free' ? [] : [{ date, slot, spaceIds, reason: verdict }],
      ),
    );
    const { from, startTime, endTime, spaceIds, title } = command;
    await this.series.rewrite(tx, {
      ...series,
      title: title === undefined ? series.title : title,
      spaceIds: spaceIds ?? series.spaceIds,
      recurrence: {
        ...series.recurrence,
        startTime: startTime ?? series.recurrence.startTime,
        endTime: endTime ?? series.recurrence.endTime,
      },
    });
    const [first] = booked;
    // One word for all of them.
    if (first) await this.ledger.planMessages(tx, messageAbout(centre, first, 'changed', now));
    const answer = shownOf(plan);
    await this.journal.write(tx, {
      centreId: centre.id,
      actor,
      action: 'series.changed',
      subjectId: series.id,
      facts: { from, startTime, endTime, spaceIds, bookings: booked.map((booking) => booking.id) },
      event: { topic: 'booking.changed', payload: { kind: 'series.changed', seriesId: series.id } },
      idempotencyKey,
      answer,
    });
    return answer;
  }

  private async move(tx: Tx, plan: Plan, before: Booking, date: ChangedDate, now: Instant): Promise<Booking> {
    const { centre, draft } = plan;
    const slot = date.slot!;
    const spaces = findSpaces(centre, date.spaceIds);
    const units = await this.units.choose(tx, centre, before.equipment, occupiedRangeOfAll(spaces, slot));
    const checkInTimes = checkInTimesOf(
      centre.rules,
      before.kind,
      slot,
      slot.start === before.start ? before.createdAt : now,
    );
    const asks = before.state === 'confirmed' && needsApproval({ centre, spaces, actor: draft.actor });
    const { checkInOpensAt, noShowDueAt } = checkInTimes;
    const after: Booking = {
      ...before,
      ...slot,
      spaceIds: date.spaceIds,
      title: draft.title,
      legs: [],
      checkInOpensAt,
      noShowDueAt,
      version: before.version + 1,
      state: asks ? 'requested' : before.state,
    };
    if (
      !(await this.allocations.take(tx, { bookingId: before.id }, centre.id, claimsOf(centre, after, units)))
    )
      throw new RivalClaim();
    await this.bookings.rewrite(tx, after, checkInTimes);
    await this.ledger.voidPlannedMessages(tx, [before.id]);
    const ahead = { ...checkInTimes, remindAt: checkInTimes.remindAt.filter((r) => r.at > now) };
    if (after.state === 'confirmed')
      await this.ledger.planMessages(tx, messagesOf(centre, after, ahead, now, null));
    return after;
  }

  /** A date that had no booking is free with the new time or place. */
  private async fill(tx: Tx, plan: Plan, date: ChangedDate, madeBy: string, now: Instant): Promise<Booking> {
    const { centre, series, draft } = plan;
    const slot = date.slot!;
    const spaces = findSpaces(centre, date.spaceIds);
    const units = await this.units.choose(tx, centre, series.equipment, occupiedRangeOfAll(spaces, slot));
    const checkInTimes = checkInTimesOf(centre.rules, spaces[0]!.kind, slot, now);
    const { organisationId, people, equipment } = series;
    const booking = newBooking(spaces, slot, checkInTimes, now, {
      ...draft.owner,
      centreId: centre.id,
      organisationId,
      people,
      equipment,
      title: draft.title,
      seriesId: series.id,
      state: needsApproval({ centre, spaces, actor: draft.actor }) ? 'requested' : 'confirmed',
    });
    const fresh: SeriesBooking = {
      date: date.date,
      booking,
      checkInTimes,
      claims: claimsOf(centre, booking, units),
    };
    if (!(await this.series.takeAll(tx, series, madeBy, [fresh]))) throw new RivalClaim();
    await this.series.markHealed(tx, series.id, date.date);
    if (booking.state === 'confirmed')
      await this.ledger.planMessages(tx, messagesOf(centre, booking, checkInTimes, now, null));
    return booking;
  }

  private async plan(sql: Sql, actor: Actor, command: ChangeSeriesCommand): Promise<Plan> {
    const series = await this.series.mine(sql, actor, command.seriesId);
    const centre = await this.centres.get(series.centreId);
    const now = await readNow(sql);
    const all = await this.series.datesFrom(sql, series.id, command.from);
    const bookings = new Map(
      all
        .filter(({ booking }) => MOVABLE.has(booking.state) && booking.start > now)
        .map((d) => [d.date, d.booking]),
    );
    // What people left out stays out; what could not be had is looked at again.
    const gaps = (await this.series.gapsFrom(sql, series.id, command.from)).filter(
      (gap) => gap.reason !== 'skipped',
    );
    const others = command.spaceIds ? findSpaces(centre, command.spaceIds) : null;
    const zone = centre.zone;
    const candidates: Candidate[] = [
      ...[...bookings].map(([date, booking]) => ({
        date,
        slot: slotOn(
          {
            startTime: command.startTime ?? wallTimeOf(booking.start, zone),
            endTime: command.endTime ?? wallTimeOf(booking.end, zone),
          },
          date,
          zone,
        ),
        spaces: others ?? findSpaces(centre, booking.spaceIds),
        skip: false,
      })),
      ...gaps.map(({ date, spaceIds }) => ({
        date,
        slot: slotOn(
          {
            startTime: command.startTime ?? series.recurrence.startTime,
            endTime: command.endTime ?? series.recurrence.endTime,
          },
          date,
          zone,
        ),
        spaces: others ?? findSpaces(centre, spaceIds.length > 0 ? spaceIds : series.spaceIds),
        skip: false,
      })),
    ].sort((a, b) => (a.date < b.date ? -1 : 1));
    const draft: SeriesDraft = {
      centre,
      actor,
      owner: { personId: series.personId, personName: null },
      organisationId: series.organisationId,
      spaces: others ?? findSpaces(centre, series.spaceIds),
      title: command.title === undefined ? series.title : command.title,
      people: series.people,
      equipment: series.equipment,
      series: true,
      recurrence: series.recurrence,
      exceptions: new Map(),
      instead: [...bookings.values()].map((booking) => booking.id),
      cancelled: new Set(),
    };
    const looked = await this.look.look(sql, draft, candidates);
    const dates = looked.map((date) => {
      const booking = bookings.get(date.date);
      return { ...date, bookingId: booking?.id ?? null, version: booking?.version ?? null };
    });
    return { centre, series, draft, bookings, zone, dates, token: listToken(command, dates.map(lineOf)) };
  }
}

function shownOf({ zone, dates, token }: Plan): PreviewedChange {
  return { zone, dates, token };
}

/** What a person saw of a date and agreed to. */
function lineOf({ date, verdict, slot, spaceIds, bookingId, version }: ChangedDate): unknown {
  return [date, verdict, slot?.start, slot?.end, spaceIds, bookingId, version];
}
