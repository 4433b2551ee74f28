import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, Journal, type Tx, withoutWaiting } from '@birlik/database';
import { actorName, type Instant, newId } from '@birlik/kernel';
import { MessageLedger, type PlannedBookingMessage } from '@birlik/notifications';
import type { Centre } from '@birlik/rooms';
import {
  AllocationsRepository,
  ClaimsByDay,
  findOccupiedRangeOfAll,
  type PersonFacts,
  type Taken,
} from '@birlik/slots';
import { needsApproval } from '../booking/booking-draft.js';
import { ConcurrentClaim } from '../booking/booking.errors.js';
import { buildMessageAboutAll, buildMessages } from '../booking/booking-messages.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { assignUnits } from '../booking/assign-units.js';
import { listUnits } from '../booking/equipment-units.js';
import { type NewBooking, buildBooking } from '../booking/new-booking.js';
import { findSpaces } from '../booking/requested-spaces.js';
import { CancelSeries } from './cancel-series.js';
import type { Series } from './series.js';
import type { BookedSeries, PreviewedSeries, SeriesCommand } from './series-command.js';
import { type DatePreview, buildDateDraft, type SeriesDraft, type SeriesException } from './series-draft.js';
import { seriesCreated } from './series.events.js';
import { SeriesGapsRepository } from './series-gaps.repository.js';
import { SeriesRepository } from './series.repository.js';

export interface SeriesToSave {
  readonly draft: SeriesDraft;
  readonly command: SeriesCommand;
  readonly shown: PreviewedSeries;
  readonly facts: Pick<PersonFacts, 'now' | 'newcomer'>;
  readonly idempotencyKey: IdempotencyKey | undefined;
}

/** Saves a previewed series. The caller's transaction holds the locks. Its statements are sent together. */
@Injectable()
export class SaveSeries {
  constructor(
    private readonly journal: Journal,
    private readonly series: SeriesRepository,
    private readonly gaps: SeriesGapsRepository,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly cancel: CancelSeries,
    private readonly ledger: MessageLedger,
  ) {}

  /** @throws ConcurrentClaim when one of the dates was just taken */
  async saveSeries(
    tx: Tx,
    { draft, command, shown, facts, idempotencyKey }: SeriesToSave,
  ): Promise<BookedSeries> {
    const { centre, actor } = draft;
    if (command.replaces)
      await this.cancel.cancelInTx(tx, actor, command.replaces.seriesId, command.replaces.from);
    const series = seriesOf(draft, command);
    const free = shown.dates.filter((date) => date.verdict === 'free');
    const made = await this.buildBookings(tx, draft, { series, dates: free, facts });
    const madeBy = actorName(actor);
    const added = this.series.add(tx, series, madeBy);
    const taken = this.bookings.add(tx, madeBy, made);
    const messages = buildSeriesMessages(centre, made, facts.now);
    const bookings = made.map(({ booking }) => booking);
    const answer: BookedSeries = { ...shown, series, bookings };
    withoutWaiting(
      added,
      taken,
      this.gaps.add(tx, series.id, gapsOf(shown.dates)),
      this.ledger.planFirstMessages(tx, messages),
      this.writeJournal(tx, draft, answer, idempotencyKey),
    );
    if (!(await taken)) throw new ConcurrentClaim();
    return answer;
  }

  private async buildBookings(
    tx: Tx,
    draft: SeriesDraft,
    {
      series,
      dates,
      facts,
    }: {
      readonly series: Series;
      readonly dates: readonly DatePreview[];
      readonly facts: SeriesToSave['facts'];
    },
  ): Promise<NewBooking[]> {
    const { centre, equipment, actor, exceptions } = draft;
    const taken = await this.readTakenUnits(tx, draft, dates);
    return dates.map(({ date, slot, spaceIds }) => {
      const spaces = findSpaces(centre, spaceIds);
      const range = findOccupiedRangeOfAll(spaces, slot!);
      const units = equipment.flatMap(({ key, count }) => {
        const all = listUnits(centre, key);
        const during = all.flatMap((id) => taken.findOverlapping(id, range));
        const assigned = assignUnits(all, count, range, during);
        if (!assigned) throw new ConcurrentClaim();
        return assigned;
      });
      return buildBooking(buildDateDraft(draft, spaces, slot!), facts, {
        state: needsApproval({ centre, spaces, actor }) ? 'requested' : 'confirmed',
        series: { id: series.id, date, hasOwnTimes: hasTimes(exceptions.get(date)) },
        units,
      });
    });
  }

  /** Reads taken units of the requested kinds on the dates. The kinds are locked. */
  private async readTakenUnits(
    tx: Tx,
    { centre, equipment, replacedBookings }: SeriesDraft,
    dates: readonly DatePreview[],
  ): Promise<ClaimsByDay<Taken>> {
    const slots = dates.flatMap(({ slot, spaceIds }) =>
      slot ? [findOccupiedRangeOfAll(findSpaces(centre, spaceIds), slot)] : [],
    );
    if (equipment.length === 0 || slots.length === 0) return new ClaimsByDay();
    const units = equipment.flatMap(({ key }) => listUnits(centre, key));
    return new ClaimsByDay(await this.allocations.listClaimsDuring(tx, units, slots, replacedBookings));
  }

  private writeJournal(
    tx: Tx,
    { actor }: SeriesDraft,
    answer: BookedSeries,
    idempotencyKey: IdempotencyKey | undefined,
  ): Promise<void> {
    const { series, bookings } = answer;
    const { id, centreId, spaceIds, recurrence } = series;
    return this.journal.writeEntry(tx, {
      centreId,
      actor,
      action: 'series.created',
      subjectId: id,
      facts: { recurrence, spaceIds, bookings: bookings.map((booking) => booking.id) },
      event: seriesCreated.create({
        seriesId: id,
        spaceIds,
        start: bookings[0]?.start,
        end: bookings[bookings.length - 1]?.end,
        state: 'confirmed',
        version: 1,
      }),
      idempotencyKey,
      answer,
    });
  }
}

function hasTimes(exception: SeriesException | undefined): boolean {
  return exception?.startTime !== undefined || exception?.endTime !== undefined;
}

function seriesOf(
  { centre, owner, organisationId, people, equipment, title }: SeriesDraft,
  command: SeriesCommand,
): Series {
  return {
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
}

/** Builds one confirmation that has all confirmed dates, and the reminders of each. */
function buildSeriesMessages(
  centre: Centre,
  made: readonly NewBooking[],
  now: Instant,
): PlannedBookingMessage[] {
  const confirmed = made.filter(({ booking }) => booking.state === 'confirmed');
  const bookings = confirmed.map(({ booking }) => booking);
  const at = now + centre.rules.undoSeconds * 1_000;
  return [
    ...buildMessageAboutAll(centre, bookings, 'confirmation', { at }),
    ...confirmed.flatMap(({ booking, checkInTimes }) =>
      buildMessages(centre, booking, { checkInTimes, now, first: null }),
    ),
  ];
}

function gapsOf(dates: readonly DatePreview[]) {
  return dates.flatMap(({ verdict, date, slot, spaceIds }) =>
    verdict === 'free' ? [] : [{ date, slot, spaceIds, reason: verdict }],
  );
}
