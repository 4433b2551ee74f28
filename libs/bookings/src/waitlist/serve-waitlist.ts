import { Injectable } from '@nestjs/common';
import { Database, Journal, rollBackWith, type RolledBack, type Tx, UnitOfWork } from '@birlik/database';
import { DomainError, type Person, systemActor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import {
  decide,
  findOccupiedRangeOfAll,
  isFree,
  KeptClaimsRepository,
  OccupancyReadModel,
} from '@birlik/slots';
import { PeopleRepository } from '@birlik/users';
import { computeOfferDeadline, MIN_REMAINING_MINUTES, serveInOrder } from '@birlik/waitlists';
import { Attempts } from '../attempts/attempts.js';
import { SlotConflict } from '../attempts/slot-conflict.js';
import { type BookingDraft, buildQuestion, buildTransactionOptions } from '../booking/booking-draft.js';
import { buildBookingEntry } from '../booking/booking.events.js';
import { buildMessage } from '../booking/booking-messages.js';
import { FreePlaces } from '../booking/free-places.js';
import { MakeBookings } from '../booking/make-bookings.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { findSpaces, listAtomsOfSpaces } from '../booking/requested-spaces.js';
import { OffersRepository } from './offers.repository.js';
import type { WaitlistEntry } from './waitlist-entry.js';
import { type NextInQueue, WaitlistRepository } from './waitlist.repository.js';
import { listChoices, listSpacesStillThere } from './wanted-spaces.js';

/** Largest number of choices that are tried for one entry in one run. */
const MAX_CHOICES_PER_ENTRY = 3;

const ACTOR = systemActor('waitlist');

/**
 * Offers free slots to waiting people in their order. An offer is a hold with a deadline. The run reads
 * everything from the database, so it may run at any time, twice, or late.
 */
@Injectable()
export class ServeWaitlist {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly people: PeopleRepository,
    private readonly facts: PersonFactsReadModel,
    private readonly occupancy: OccupancyReadModel,
    private readonly make: MakeBookings,
    private readonly kept: KeptClaimsRepository,
    private readonly places: FreePlaces,
    private readonly waitlist: WaitlistRepository,
    private readonly offers: OffersRepository,
    private readonly attempts: Attempts,
    private readonly ledger: MessageLedger,
  ) {}

  /** Returns the number of offers made. */
  async execute(): Promise<number> {
    await this.waitlist.endOverdueEntries(this.database);
    const ripe = await this.kept.listRipe(this.database);
    const made = await serveInOrder<NextInQueue>({
      findNext: (passedOver) => this.waitlist.findNext(this.database, passedOver, MIN_REMAINING_MINUTES),
      keyOf: ({ entry }) => entry.id,
      serve: async (next) => ((await this.serve(next)) ? 1 : 0),
    });
    // What nobody in the queue can use is free for all.
    if (ripe.length > 0) await this.work.run((tx) => this.places.endKept(tx, ripe));
    return made;
  }

  private async serve(next: NextInQueue): Promise<boolean> {
    const centre = await this.centres.get(next.entry.centreId);
    for (const draft of await this.draftsFor(centre, next))
      if (await this.offer(next.entry, draft)) return true;
    return false;
  }

  /** Returns the drafts that could serve an entry now and pass the checks, the best first. */
  private async draftsFor(centre: Centre, { entry, remaining }: NextInQueue): Promise<BookingDraft[]> {
    const actor = await this.people.findActor(entry.personId);
    if (!actor) return [];
    const wanted = listSpacesStillThere(centre, entry);
    const occupancy = await this.occupancy.readForQueue(wanted, remaining);
    const free = wanted.filter((space) => isFree(occupancy, space.id));
    if (free.length === 0) return [];
    const { kind, personId, organisationId } = entry;
    const facts = await this.facts.readFacts(this.database, {
      centre,
      kind,
      personId,
      organisationId,
      slot: remaining,
    });
    return listChoices(entry, free, free.length)
      .map((spaces) => draftOf(entry, actor, centre, { spaces, slot: remaining }))
      .filter((draft) => decide(buildQuestion(draft, facts)).allowed)
      .slice(0, MAX_CHOICES_PER_ENTRY);
  }

  /**
   * Holds the slot for the entry. Returns false when the slot was taken or the entry was served meanwhile.
   */
  private async offer(entry: WaitlistEntry, draft: BookingDraft): Promise<boolean> {
    try {
      return await this.attempts.run<boolean>({ centreId: draft.centre.id }, (centre) =>
        this.work.runOnce<boolean | SlotConflict>(
          (tx) => this.offerInTx(tx, entry, inCentre(draft, centre)),
          buildTransactionOptions({ ...draft, centre }),
        ),
      );
    } catch (error) {
      // The slot was taken or became forbidden after it was read.
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  private async offerInTx(
    tx: Tx,
    entry: WaitlistEntry,
    draft: BookingDraft,
  ): Promise<boolean | RolledBack<SlotConflict>> {
    if (!(await this.waitlist.lockEntry(tx, entry.id, 'waiting'))) return false;
    const { centre, slot, spaces } = draft;
    await this.kept.yieldToQueue(tx, listAtomsOfSpaces(spaces), findOccupiedRangeOfAll(spaces, slot));
    const { kind, personId, organisationId } = entry;
    const facts = await this.facts.readFacts(tx, { centre, kind, personId, organisationId, slot });
    const deadline = computeOfferDeadline(centre.rules, slot, facts.now);
    const made = await this.make.makeBooking(tx, draft, facts, { state: 'held', heldUntil: deadline });
    if (!made) return rollBackWith(new SlotConflict());
    const { booking } = made;
    await this.offers.add(tx, {
      bookingId: booking.id,
      centreId: centre.id,
      entryId: entry.id,
      personId,
      state: 'open',
      deadline,
    });
    await this.waitlist.changeState(tx, entry.id, ['waiting', 'offered']);
    await this.ledger.planMessages(tx, buildMessage(centre, booking, 'offer', { at: facts.now }));
    const note = { facts: { entryId: entry.id, deadline } };
    await this.journal.writeEntry(tx, buildBookingEntry(ACTOR, 'offered', booking, note));
    return true;
  }
}

/**
 * Returns the draft with the newest settings. @throws DomainError `not_found` for a space that does not exist
 * any more
 */
function inCentre(draft: BookingDraft, centre: Centre): BookingDraft {
  return {
    ...draft,
    centre,
    spaces: findSpaces(
      centre,
      draft.spaces.map(({ id }) => id),
    ),
  };
}

function draftOf(
  entry: WaitlistEntry,
  actor: Person,
  centre: Centre,
  { spaces, slot }: Pick<BookingDraft, 'spaces' | 'slot'>,
): BookingDraft {
  return {
    centre,
    actor,
    owner: { personId: entry.personId, personName: null },
    organisationId: entry.organisationId,
    spaces,
    slot,
    legs: [],
    title: entry.title,
    people: entry.people,
    equipment: [],
  };
}
