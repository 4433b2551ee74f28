import { Injectable } from '@nestjs/common';
import { Database, Journal, type Receipt, Receipts, type Sql, type Tx, UnitOfWork } from '@birlik/database';
import {
  type Actor,
  actorName,
  DomainError,
  forbidden,
  type Instant,
  type Interval,
  isStaff,
  type LocalDate,
  newId,
  notFound,
} from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import { PeopleRepository } from '@birlik/users';
import type { Booking } from '../booking/booking.js';
import { draftBooking } from '../booking/booking-draft.js';
import { messagesOf } from '../booking/booking-messages.js';
import { termsOf } from '../booking/booking-terms.js';
import { isOwner } from '../booking/booking.policy.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { CancelSeries } from './cancel-series.js';
import { atomsOfAll, findSpaces } from '../finding/find-spaces.js';
import { lockOfPerson } from '../lock-of-person.js';
import { previewChanged, previewToken } from '../preview-token.js';
import { type DatePreview, type SeriesException, SeriesPreview, type SeriesWish } from './series-preview.js';
import { type Series, type SeriesBooking, SeriesRepository } from './series.repository.js';
import type { SeriesRule } from './series-rule.js';

export interface SeriesCommand {
  readonly centreId: string;
  readonly spaceIds: readonly string[];
  readonly rule: SeriesRule;
  readonly exceptions: readonly SeriesException[];
  readonly title: string | null;
  readonly organisationId: string | null;
  readonly onBehalfOf: string | null;
  /** Takes the place of another series from a date on: "change this and later". */
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
    private readonly receipts: Receipts,
    private readonly journal: Journal,
    private readonly database: Database,
    private readonly centres: CentreDirectory,
    private readonly people: PeopleRepository,
    private readonly look: SeriesPreview,
    private readonly series: SeriesRepository,
    private readonly bookings: BookingsRepository,
    private readonly cancel: CancelSeries,
    private readonly ledger: MessageLedger,
  ) {}

  /** Each date: free, a clash with what and what instead, or ruled out and why. */
  async preview(actor: Actor, command: SeriesCommand): Promise<PreviewedSeries> {
    const wish = await this.wishOf(actor, command);
    return this.show(this.database, wish, command);
  }

  /**
   * Saves the free dates as bookings and keeps the others as gaps.
   * @throws DomainError `preview_changed` with the difference when the token is not that of the present answer;
   * `not_found`, `forbidden`, `invalid_request`
   */
  async execute(
    actor: Actor,
    command: SeriesCommand,
    token: string,
    receipt?: Receipt,
  ): Promise<BookedSeries> {
    const wish = await this.wishOf(actor, command);
    const { booked, shown } = await this.work.run<{ booked?: BookedSeries; shown?: PreviewedSeries }>(
      async (tx) => {
        const earlier = await this.receipts.find<BookedSeries>(tx, receipt);
        if (earlier) return { booked: earlier };
        const everywhere = [...wish.spaces, ...[...wish.exceptions.values()].flatMap((e) => e.spaces ?? [])];
        await this.bookings.lockSpaces(tx, atomsOfAll(everywhere));
        const shown = await this.show(tx, wish, command);
        if (shown.token !== token) return { shown };
        return { booked: await this.save(tx, actor, wish, command, shown, receipt) };
      },
      { lock: lockOfPerson(wish.personId) },
    );
    if (booked) return booked;
    throw previewChanged(shown ?? {});
  }

  private async save(
    tx: Tx,
    actor: Actor,
    wish: SeriesWish,
    command: SeriesCommand,
    shown: PreviewedSeries,
    receipt: Receipt | undefined,
  ): Promise<BookedSeries> {
    const { centre, personId, organisationId } = wish;
    const madeBy = actorName(actor);
    const now = await this.bookings.now(tx);
    if (command.replaces)
      await this.cancel.within(tx, actor, command.replaces.seriesId, command.replaces.from);
    const series: Series = {
      id: newId(),
      centreId: centre.id,
      personId,
      organisationId,
      title: command.title,
      spaceIds: command.spaceIds,
      rule: command.rule,
      state: 'active',
      version: 1,
    };
    const dates = shown.dates.flatMap((d) =>
      d.verdict === 'free' && d.slot ? [this.bookingOf(wish, series, d, d.slot, now)] : [],
    );
    await this.series.add(tx, series, madeBy);
    // Somebody took one of the dates this very moment: run again, and the token will no longer fit.
    if (!(await this.series.takeAll(tx, series, madeBy, dates))) throw new RivalBooking();
    await this.series.addGaps(
      tx,
      series.id,
      shown.dates.flatMap((d) =>
        d.verdict === 'free' ? [] : [{ date: d.date, slot: d.slot, reason: d.verdict }],
      ),
    );
    // One word of confirmation for the whole, a reminder for each date.
    const messages = dates.flatMap(({ booking, terms }, i) =>
      messagesOf(centre, booking, terms, now, i === 0 ? 'confirmation' : null),
    );
    await this.ledger.plan(tx, messages);
    const bookings = dates.map((d) => d.booking);
    const answer: BookedSeries = { ...shown, series, bookings };
    const { id, spaceIds } = series;
    const whole = { start: bookings[0]?.start, end: bookings[bookings.length - 1]?.end };
    await this.journal.write(tx, {
      centreId: centre.id,
      actor,
      action: 'series.created',
      subjectId: id,
      facts: { rule: command.rule, spaceIds, bookings: bookings.map((b) => b.id) },
      event: {
        topic: 'booking.changed',
        payload: { kind: 'series.created', seriesId: id, spaceIds, ...whole, state: 'confirmed', version: 1 },
      },
      receipt,
      answer,
    });
    return answer;
  }

  private bookingOf(
    wish: SeriesWish,
    series: Series,
    date: DatePreview,
    slot: Interval,
    now: Instant,
  ): SeriesBooking {
    const spaces = findSpaces(wish.centre, date.spaceIds);
    const terms = termsOf(wish.centre.rules, spaces[0]!.kind, slot, now);
    const { centreId, personId, organisationId, title } = series;
    const booking = draftBooking(spaces, slot, terms, now, {
      centreId,
      personId,
      personName: null,
      organisationId,
      title,
    });
    return { date: date.date, booking, terms, atoms: atomsOfAll(spaces) };
  }

  private async show(sql: Sql, wish: SeriesWish, command: SeriesCommand): Promise<PreviewedSeries> {
    const dates = await this.look.of(sql, wish);
    // What a person saw and agreed to: which dates, where, when, and what becomes of each.
    const token = previewToken([
      command,
      dates.map((d) => [d.date, d.verdict, d.slot?.start, d.slot?.end, d.spaceIds]),
    ]);
    return { zone: wish.centre.zone, dates, token };
  }

  private async wishOf(actor: Actor, command: SeriesCommand): Promise<SeriesWish> {
    const centre = await this.centres.get(command.centreId);
    const own = actor.kind === 'person' ? actor.personId : null;
    const personId = command.onBehalfOf ?? own;
    if (personId === null || (personId !== own && !isStaff(actor, centre.id))) throw forbidden();
    if (personId !== own && !(await this.people.nameIn(this.database, centre.id, personId))) throw notFound();
    const foreign =
      actor.kind === 'person' &&
      !actor.organisationRoles.some((r) => r.organisationId === command.organisationId);
    if (command.organisationId && foreign && !isStaff(actor, centre.id)) throw notFound();
    const exceptions = new Map(
      command.exceptions.map((e) => [
        e.date,
        {
          spaces: e.spaceIds ? findSpaces(centre, e.spaceIds) : null,
          skip: e.skip ?? false,
          ...(e.startTime && { startTime: e.startTime }),
          ...(e.endTime && { endTime: e.endTime }),
        },
      ]),
    );
    const instead = command.replaces ? await this.replaced(actor, command.replaces) : [];
    const spaces = findSpaces(centre, command.spaceIds);
    return {
      centre,
      spaces,
      actor,
      personId,
      organisationId: command.organisationId,
      rule: command.rule,
      exceptions,
      instead,
    };
  }

  private async replaced(
    actor: Actor,
    { seriesId, from }: { seriesId: string; from: LocalDate },
  ): Promise<string[]> {
    const series = await this.series.find(this.database, seriesId);
    if (!series || !(isOwner(actor, series) || isStaff(actor, series.centreId))) throw notFound();
    return (await this.series.laterDates(this.database, seriesId, from)).map((b) => b.id);
  }
}

/** Looks like a serialisation failure to the unit of work, and means the same: run the transaction again. */
class RivalBooking extends DomainError {
  constructor() {
    super('40001', 'conflict');
  }
}
