import { Injectable } from '@nestjs/common';
import { Database, Journal, rollBackWith, type RolledBack, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, actorName, DomainError, systemActor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import type { Centre } from '@birlik/rooms';
import { decide } from '@birlik/slots';
import { PeopleRepository } from '@birlik/users';
import { Attempts } from '../attempts/attempts.js';
import { SlotConflict } from '../attempts/slot-conflict.js';
import {
  type BookingDraft,
  needsApproval,
  buildQuestion,
  buildTransactionOptions,
} from '../booking/booking-draft.js';
import { buildBookingEntry } from '../booking/booking.events.js';
import { buildMessage, buildMessages } from '../booking/booking-messages.js';
import { MakeBookings } from '../booking/make-bookings.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { findSpaces } from '../booking/requested-spaces.js';
import { findSlotOnDate } from './recurrence.js';
import type { Series } from './series.js';
import { SeriesGapsRepository } from './series-gaps.repository.js';
import { type HealableGap, SeriesRepository } from './series.repository.js';

const MAX_GAPS_PER_RUN = 50;
const ACTOR = systemActor('heal-series');

/** Books dates of series that had a conflict and are free now, and tells the owner. */
@Injectable()
export class HealSeries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly people: PeopleRepository,
    private readonly series: SeriesRepository,
    private readonly gaps: SeriesGapsRepository,
    private readonly facts: PersonFactsReadModel,
    private readonly make: MakeBookings,
    private readonly attempts: Attempts,
    private readonly ledger: MessageLedger,
  ) {}

  /** Returns the number of booked dates. */
  async execute(max = MAX_GAPS_PER_RUN): Promise<number> {
    let healed = 0;
    for (const gap of await this.series.listHealableGaps(this.database, max)) {
      const series = await this.series.find(this.database, gap.seriesId);
      const actor = series && (await this.people.findActor(series.personId));
      if (actor && (await this.heal(actor, series, gap))) healed++;
    }
    return healed;
  }

  private async heal(actor: Actor, series: Series, gap: HealableGap): Promise<boolean> {
    const { personId, organisationId, centreId } = series;
    const account = { owner: { personId, personName: null }, organisationId };
    try {
      return await this.attempts.run<boolean>({ centreId }, (centre) =>
        this.work.runOnce<boolean | SlotConflict>(
          (tx) => this.healInTx(tx, series, gap, draftOf(centre, actor, series, gap)),
          buildTransactionOptions({ centre, ...account }),
        ),
      );
    } catch (error) {
      // The slot was taken again, equipment is missing, or the space does not exist any more: the gap stays.
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  private async healInTx(
    tx: Tx,
    series: Series,
    gap: HealableGap,
    draft: BookingDraft,
  ): Promise<boolean | RolledBack<SlotConflict>> {
    const { centre, organisationId, owner, slot, spaces } = draft;
    const facts = await this.facts.readFacts(tx, {
      centre,
      kind: spaces[0]!.kind,
      personId: owner.personId,
      organisationId,
      slot,
    });
    // The rules forbid the booking now. The gap stays and is tried again later.
    if (!decide(buildQuestion(draft, facts)).allowed) return false;
    if (!(await this.gaps.markHealed(tx, series.id, gap.date))) return false;
    const made = await this.make.makeBooking(tx, draft, facts, {
      state: needsApproval(draft) ? 'requested' : 'confirmed',
      series: { id: series.id, date: gap.date, hasOwnTimes: hasOwnTimes(series, gap, centre) },
      madeBy: actorName(ACTOR),
    });
    if (!made) return rollBackWith(new SlotConflict());
    const { booking, checkInTimes } = made;
    const at = facts.now;
    await this.ledger.planMessages(
      tx,
      booking.state === 'confirmed'
        ? [
            ...buildMessage(centre, booking, 'healed', { at }),
            ...buildMessages(centre, booking, { checkInTimes, now: at, first: null }),
          ]
        : buildMessage(centre, booking, 'healed_request', { at }),
    );
    await this.journal.writeEntry(tx, buildBookingEntry(ACTOR, 'healed', booking));
    return true;
  }
}

function hasOwnTimes({ recurrence }: Series, gap: HealableGap, { zone }: Centre): boolean {
  const usual = findSlotOnDate(recurrence, gap.date, zone);
  return usual?.start !== gap.start.getTime() || usual.end !== gap.end.getTime();
}

function draftOf(centre: Centre, actor: Actor, series: Series, gap: HealableGap): BookingDraft {
  const { personId, organisationId, title, people, equipment } = series;
  return {
    centre,
    actor,
    owner: { personId, personName: null },
    organisationId,
    spaces: findSpaces(centre, gap.spaceIds),
    slot: { start: gap.start.getTime(), end: gap.end.getTime() },
    legs: [],
    title,
    people,
    equipment,
    series: true,
  };
}
