import { Injectable } from '@nestjs/common';
import { Database, Journal, UnitOfWork } from '@birlik/database';
import { DomainError, type Interval, type Person, systemActor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { type Centre, CentreDirectory, type Space } from '@birlik/rooms';
import { decide, isFree, OccupancyReadModel } from '@birlik/slots';
import { PeopleRepository } from '@birlik/users';
import { entryFor } from '../booking/booking-events.js';
import { messageAbout } from '../booking/booking-messages.js';
import { type BookingDraft, decidedUnder, questionOf } from '../booking/booking-draft.js';
import { ExpireHolds } from '../holds/expire-holds.js';
import { TakeSlot } from '../booking/make-bookings.js';
import { desksTogether } from '@birlik/slots';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { wantedSpaces } from './join-waitlist.js';
import { deadlineOf } from './offer.js';
import { OffersRepository } from './offers.repository.js';
import type { WaitlistEntry } from './waitlist-entry.js';
import { type NextInLine, WaitlistRepository } from './waitlist.repository.js';

/** What an entry could have at this moment. */
interface Fit {
  readonly entry: WaitlistEntry;
  readonly draft: BookingDraft;
}

const MOST = 500;
/** Ways to serve one entry that are tried before it waits for the next time. */
const TRIES = 3;
/** A free moment that is shorter is not worth an offer, minutes. */
const SHORTEST = 15;

/**
 * Offers what is free to those who wait, in their order: a hold with a deadline. It works from what is in the database
 * alone, so it may be called at any time, twice, or not at all for a while, and nothing is lost but time.
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
    private readonly slot: TakeSlot,
    private readonly waitlist: WaitlistRepository,
    private readonly offers: OffersRepository,
    private readonly holds: ExpireHolds,
    private readonly ledger: MessageLedger,
  ) {}

  /** How many offers it made. */
  async execute(): Promise<number> {
    await this.waitlist.endOverdue(this.database);
    // The rules keep these from what is free; or somebody else was quicker, and the next time is soon.
    const passedOver: string[] = [];
    for (let made = 0; ;) {
      // Asked anew each time: a slot may have come free for somebody before those who were looked at.
      const next = await this.waitlist.nextInLine(this.database, passedOver, SHORTEST);
      if (!next || passedOver.length >= MOST) return made;
      if (await this.serve(next)) made++;
      else passedOver.push(next.entry.id);
    }
  }

  private serve(next: NextInLine): Promise<boolean> {
    return this.centres.decideBy(next.entry.centreId, async (centre) => {
      const fits = await this.fitsOf(centre, next);
      for (const fit of fits.slice(0, TRIES)) if (await this.offer(fit)) return true;
      return false;
    });
  }

  /** Every way to serve the entry now, the best first. */
  private async fitsOf(centre: Centre, { entry, rest: slot }: NextInLine): Promise<Fit[]> {
    const actor = await this.people.asActor(entry.personId);
    if (!actor) return [];
    const wanted = spacesStillThere(centre, entry);
    const occupancy = await this.occupancy.of(wanted, slot);
    const free = wanted.filter((space) => isFree(occupancy, space.id));
    if (free.length === 0) return [];
    const { personId, organisationId } = entry;
    const facts = await this.facts.of(this.database, { centre, personId, organisationId, slot });
    return choicesOf(entry, free)
      .map((spaces) => ({ entry, draft: draftOf(entry, actor, centre, spaces, slot) }))
      .filter(({ draft }) => decide(questionOf(draft, facts)).allowed);
  }

  /** Takes the slot for the entry; false when somebody else was quicker or the entry was served meanwhile. */
  private async offer({ entry, draft }: Fit): Promise<boolean> {
    const { centre, owner, organisationId, slot } = draft;
    const offer = () =>
      this.work.run(async (tx) => {
        if (!(await this.waitlist.findForChange(tx, entry.id, 'waiting'))) return false;
        const facts = await this.facts.of(tx, {
          centre,
          personId: owner.personId,
          organisationId,
          slot,
        });
        const deadline = deadlineOf(centre.rules, slot, facts.now);
        const { booking } = await this.slot.within(tx, draft, facts, { state: 'held', heldUntil: deadline });
        await this.offers.add(tx, {
          bookingId: booking.id,
          centreId: centre.id,
          entryId: entry.id,
          personId: entry.personId,
          state: 'open',
          deadline,
        });
        await this.waitlist.changeState(tx, entry.id, 'offered');
        await this.ledger.planMessages(tx, messageAbout(centre, booking, 'offer', facts.now));
        await this.journal.write(
          tx,
          entryFor(systemActor('waitlist'), 'offered', booking, { facts: { entryId: entry.id, deadline } }),
        );
        return true;
      }, decidedUnder(draft));
    try {
      return await this.holds.outOfTheWay(centre.id, offer);
    } catch (error) {
      // Taken, or ruled out, between looking and taking.
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}

/** The spaces that an entry waits for; none when those that it names were taken out of use meanwhile. */
function spacesStillThere(centre: Centre, entry: WaitlistEntry): Space[] {
  try {
    return wantedSpaces(centre, entry);
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}

/** Sets of free spaces that would serve an entry: one by one, or desks together for a group. */
function choicesOf({ kind, people }: WaitlistEntry, free: readonly Space[]): Space[][] {
  if (kind === 'desk' && people > 1) return desksTogether(free, people, TRIES);
  // The smallest room that is large enough leaves the others to those who need them.
  return [...free].sort((a, b) => a.capacity - b.capacity).map((space) => [space]);
}

function draftOf(
  entry: WaitlistEntry,
  actor: Person,
  centre: Centre,
  spaces: readonly Space[],
  slot: Interval,
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
