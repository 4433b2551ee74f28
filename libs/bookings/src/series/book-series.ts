import { Injectable } from '@nestjs/common';
import {
  Database,
  Journal,
  readNow,
  type IdempotencyKey,
  type Sql,
  type Tx,
  UnitOfWork,
  withoutWaiting,
} from '@birlik/database';
import { type Actor, actorName, type Instant, type LocalDate, newId } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import { AllocationsRepository, claimsOf, type Taken } from '@birlik/slots';
import type { Booking, EquipmentCount } from '../booking/booking.js';
import { newBooking } from '../booking/new-booking.js';
import { messagesOf } from '../booking/booking-messages.js';
import { checkInTimesOf } from '../booking/check-in-times.js';
import { decidedUnder, needsApproval } from '../booking/booking-draft.js';
import { RivalClaim } from '../booking/booking.errors.js';
import { WhoseBooking } from '../booking/booking-owner.js';
import { EquipmentUnits, unitsOf } from '../booking/equipment-units.js';
import { atomsOfAll, findSpaces } from '../booking/requested-spaces.js';
import { ExpireHolds } from '../holds/expire-holds.js';
import { changedLines, listToken, previewChanged } from '../preview-token.js';
import { CancelSeries } from './cancel-series.js';
import { freeUnits, SeriesPreview } from './series-preview.js';
import { type Series, type SeriesBooking, SeriesRepository } from './series.repository.js';
import type { Recurrence } from './recurrence.js';
import type { DatePreview, SeriesException, SeriesDraft } from './series-draft.js';

export interface SeriesCommand {
  readonly centreId: string;
  readonly spaceIds: readonly string[];
  readonly recurrence: Recurrence;
  readonly exceptions: readonly SeriesException[];
  readonly title: string | null;
  readonly organisationId: string | null;
  readonly onBehalfOf: string | null;
  readonly people: number;
  readonly equipment: readonly EquipmentCount[];
  /** Takes the place of another series from a date on: another rule for this and later. */
  readonly replaces: { readonly seriesId: string; readonly from: LocalDate } | null;
}

export interface PreviewedSeries {
  readonly zone: string;
  readonly dates: readonly DatePreview[];
  readonly token: string;
}

export interface BookedSeries extends PreviewedSeries {
  readonly series: Series;
  readonly bookings: readonly Booking[];
}

/** Books by a rule: shown date by date first, then saved exactly as shown or not at all. */
@Injectable()
export class BookSeries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly database: Database,
    private readonly centres: CentreDirectory,
    private readonly whose: WhoseBooking,
    private readonly look: SeriesPreview,
    private readonly series: SeriesRepository,
    private readonly allocations: AllocationsRepository,
    private readonly units: EquipmentUnits,
    private readonly cancel: CancelSeries,
    private readonly holds: ExpireHolds,
    private readonly ledger: MessageLedger,
  ) {}

  /** Each date: free, a clash with what and what instead, or ruled out and why. */
  async preview(actor: Actor, command: SeriesCommand): Promise<PreviewedSeries> {
    const draft = await this.draftOf(this.database, actor, command, await this.whose.of(actor, command));
    return this.show(this.database, draft, command);
  }

  /**
   * Saves the free dates as bookings and keeps the others as gaps.
   * @throws DomainError `preview_changed` with the dates that differ when the token is not that of now answer;
   * `not_found`, `forbidden`, `invalid_request`
   */
  async execute(
    actor: Actor,
    command: SeriesCommand,
    token: string,
    idempotencyKey?: IdempotencyKey,
  ): Promise<BookedSeries> {
    const whose = await this.whose.of(actor, command);
    const book = (centre: Centre) =>
      this.work.run(
        async (tx) => {
          // What need not be waited for is sent together: each answer that is waited for costs as much as its statement.
          const now = readNow(tx);
          const draft = await this.draftOf(tx, actor, command, whose);
          const everywhere = [
            ...draft.spaces,
            ...[...draft.exceptions.values()].flatMap((e) => e.spaces ?? []),
          ];
          withoutWaiting(
            this.allocations.lockSpaces(tx, atomsOfAll(everywhere)),
            this.units.lock(tx, centre, command.equipment),
            now,
          );
          const shown = await this.show(tx, draft, command);
          if (token !== shown.token) {
            const changed = changedLines(token, command, shown.dates.map(lineOf));
            throw previewChanged({ ...shown, changed: changed.map((i) => shown.dates[i]!.date) });
          }
          return this.save(tx, actor, draft, command, shown, await now, idempotencyKey);
        },
        { ...decidedUnder({ centre, ...whose }), idempotencyKey },
      );
    return this.centres.decideBy(command.centreId, (centre) =>
      this.holds.outOfTheWay(centre.id, () => book(centre)),
    );
  }

  private async save(
    tx: Tx,
    actor: Actor,
    draft: SeriesDraft,
    command: SeriesCommand,
    shown: PreviewedSeries,
    now: Instant,
    idempotencyKey: IdempotencyKey | undefined,
  ): Promise<BookedSeries> {
    const { centre, owner, organisationId, people, equipment, title } = draft;
    const madeBy = actorName(actor);
    if (command.replaces)
      await this.cancel.within(tx, actor, command.replaces.seriesId, command.replaces.from);
    const series: Series = {
      id: newId(),
      centreId: centre.id,
      personId: owner.personId,
      organisationId,
      title,
      spaceIds: command.spaceIds,
      recurrence: command.recurrence,
      people,
      equipment,
      state: 'active',
      version: 1,
    };
    const free = shown.dates.filter((date) => date.verdict === 'free');
    const dates = await this.bookingsOf(tx, draft, series, free, now);
    const added = this.series.add(tx, series, madeBy);
    const taken = this.series.takeAll(tx, series, madeBy, dates);
    const gaps = shown.dates.flatMap(({ verdict, date, slot, spaceIds }) =>
      verdict === 'free' ? [] : [{ date, slot, spaceIds, reason: verdict }],
    );
    const gapped = this.series.addGaps(tx, series.id, gaps);
    // One word of confirmation for the whole, a reminder for each date.
    const messages = dates.flatMap(({ booking, checkInTimes }, i) =>
      booking.state === 'confirmed'
        ? messagesOf(centre, booking, checkInTimes, now, i === 0 ? 'confirmation' : null)
        : [],
    );
    const planned = this.ledger.planFirstMessages(tx, messages);
    const bookings = dates.map((d) => d.booking);
    const answer: BookedSeries = { ...shown, series, bookings };
    const { id, spaceIds } = series;
    const whole = { start: bookings[0]?.start, end: bookings[bookings.length - 1]?.end };
    const written = this.journal.write(tx, {
      centreId: centre.id,
      actor,
      action: 'series.created',
      subjectId: id,
      facts: { recurrence: command.recurrence, spaceIds, bookings: bookings.map((b) => b.id) },
      event: {
        topic: 'booking.changed',
        payload: { kind: 'series.created', seriesId: id, spaceIds, ...whole, state: 'confirmed', version: 1 },
      },
      idempotencyKey,
      answer,
    });
    withoutWaiting(added, taken, gapped, planned, written);
    // Somebody took one of the dates this very moment: run again, and the token will no longer fit.
    if (!(await taken)) throw new RivalClaim();
    return answer;
  }

  private async bookingsOf(
    tx: Tx,
    draft: SeriesDraft,
    series: Series,
    dates: readonly DatePreview[],
    now: Instant,
  ): Promise<SeriesBooking[]> {
    const { centre, owner, equipment } = draft;
    const units = await this.unitsTaken(tx, draft, dates);
    return dates.map((date) => {
      const slot = date.slot!;
      const spaces = findSpaces(centre, date.spaceIds);
      const checkInTimes = checkInTimesOf(centre.rules, spaces[0]!.kind, slot, now);
      const booking = newBooking(spaces, slot, checkInTimes, now, {
        ...owner,
        centreId: centre.id,
        organisationId: series.organisationId,
        title: series.title,
        people: series.people,
        equipment,
        seriesId: series.id,
        state: needsApproval({ centre, spaces, actor: draft.actor }) ? 'requested' : 'confirmed',
      });
      const chosen = equipment.flatMap(({ key, count }) =>
        freeUnits(centre, key, spaces, slot, units).slice(0, count),
      );
      return { date: date.date, booking, checkInTimes, claims: claimsOf(centre, booking, chosen) };
    });
  }

  /** What has the units of the requested kinds on the dates; their locks are held. */
  private unitsTaken(
    tx: Tx,
    { centre, equipment, instead }: SeriesDraft,
    dates: readonly DatePreview[],
  ): Promise<Taken[]> | Taken[] {
    const [first, last] = [dates[0]?.slot, dates[dates.length - 1]?.slot];
    if (equipment.length === 0 || !first || !last) return [];
    const all = equipment.flatMap(({ key }) => unitsOf(centre, key));
    const day = 86_400_000;
    return this.allocations.on(tx, all, { start: first.start - day, end: last.end + day }, instead);
  }

  private async show(sql: Sql, draft: SeriesDraft, command: SeriesCommand): Promise<PreviewedSeries> {
    const dates = await this.look.of(sql, draft);
    return { zone: draft.centre.zone, dates, token: listToken(command, dates.map(lineOf)) };
  }

  private async draftOf(
    sql: Sql,
    actor: Actor,
    command: SeriesCommand,
    { owner, organisationId }: Pick<SeriesDraft, 'owner' | 'organisationId'>,
  ): Promise<SeriesDraft> {
    const centre = await this.centres.get(command.centreId);
    const exceptions = new Map(
      command.exceptions.map((e) => [
        e.date,
        { ...e, spaces: e.spaceIds ? findSpaces(centre, e.spaceIds) : null },
      ]),
    );
    const { replaces } = command;
    const old = replaces ? await this.series.mine(sql, actor, replaces.seriesId) : null;
    const before = old && replaces ? await this.series.datesFrom(sql, old.id, replaces.from) : [];
    return {
      centre,
      actor,
      owner,
      organisationId,
      exceptions,
      spaces: findSpaces(centre, command.spaceIds),
      title: command.title,
      people: command.people,
      equipment: command.equipment,
      series: true,
      recurrence: command.recurrence,
      instead: before.filter(({ booking }) => booking.state === 'confirmed').map(({ booking }) => booking.id),
      cancelled: new Set(
        before.filter(({ booking }) => booking.state === 'cancelled').map(({ date }) => date),
      ),
    };
  }
}

/** What a person saw of a date and agreed to: where, when, and what becomes of it. */
function lineOf(date: DatePreview): unknown {
  return [date.date, date.verdict, date.slot?.start, date.slot?.end, date.spaceIds];
}
