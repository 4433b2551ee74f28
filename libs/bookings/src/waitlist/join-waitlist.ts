import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, IdempotencyKeys, Journal, lockOf, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, type Interval, newId } from '@birlik/kernel';
import { type Centre, CentreDirectory, type Space, type SpaceKind } from '@birlik/rooms';
import {
  ClosuresRepository,
  COUNTING_RULES,
  decide,
  findClosuresOfParts,
  findOccupiedRange,
  findOccupiedRangeOfAll,
  isFree,
  OccupancyReadModel,
  refused,
  type RuleKey,
} from '@birlik/slots';
import { BookingOwner } from '../booking/booking-owner.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { spaceClosed } from '../booking/closed.errors.js';
import { checkSlot } from '../booking/requested-spaces.js';
import { ExpireHolds } from '../hold-expiry/expire-holds.js';
import { mayComeTrue } from './hopes.js';
import type { WaitlistEntry } from './waitlist-entry.js';
import { alreadyWaiting, waitsEnough } from './waitlist.errors.js';
import { waitlistChanged } from './waitlist.events.js';
import { type WaitingEntry, WaitlistReadModel } from './waitlist.read-model.js';
import { WaitlistRepository } from './waitlist.repository.js';
import { findWantedSpaces } from './wanted-spaces.js';
import { slotIsFree } from '../booking/booking.errors.js';

export interface WaitlistCommand extends Interval {
  readonly centreId: string;
  readonly kind: SpaceKind;
  /** Ids of acceptable spaces; an empty list accepts any space of the kind. */
  readonly spaceIds: readonly string[];
  readonly features: readonly string[];
  /** Number of adjacent desks for a group, or of seats in a room. */
  readonly people: number;
  readonly title?: string | null | undefined;
  readonly organisationId?: string | null | undefined;
  readonly onBehalfOf?: string | null | undefined;
}

/** Entries that cannot be served are looked at first whenever something comes free, so nobody has many. */
const MAX_ENTRIES_OF_PERSON = 10;

/** A refusal by these rules can change with time, so it does not prevent waiting. */
const MAY_CHANGE: ReadonlySet<RuleKey> = new Set(COUNTING_RULES);

/** Adds a person or a group to the waitlist for a slot that is taken. */
@Injectable()
export class JoinWaitlist {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly owners: BookingOwner,
    private readonly facts: PersonFactsReadModel,
    private readonly occupancy: OccupancyReadModel,
    private readonly closures: ClosuresRepository,
    private readonly waitlist: WaitlistRepository,
    private readonly waiting: WaitlistReadModel,
    private readonly holds: ExpireHolds,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  /**
   * Returns the entry with its position in the queue. Joining again with the same request returns the
   * existing entry.
   * @throws DomainError `already_waiting` with another number of people or for another organisation; `refused`
   * for a slot that the rules never allow; `space_closed` for one that is closed; `slot_is_free` when it can be booked now; `waits_enough` for somebody
   * with ten entries; `not_found`; `forbidden`; `invalid_request`
   */
  async execute(
    actor: Actor,
    command: WaitlistCommand,
    idempotencyKey?: IdempotencyKey,
  ): Promise<WaitingEntry> {
    checkSlot(command);
    const centre = await this.centres.get(command.centreId);
    const { owner, organisationId } = await this.owners.resolveOwner(actor, command);
    const wanted = findWantedSpaces(centre, command);
    const entry = newEntry(command, owner.personId, organisationId);
    // The time of an expired hold can belong to a closure: then nobody can book it, and it is not free.
    await this.holds.endOverdueHolds(centre.id);
    return this.work.run(
      async (tx) => {
        const same = await this.waitlist.findSame(tx, entry);
        if (same && !isAlike(same, entry)) throw alreadyWaiting();
        if (same) return this.answerAgain(tx, same, idempotencyKey);
        if ((await this.waitlist.countOfPerson(tx, owner.personId)) >= MAX_ENTRIES_OF_PERSON)
          throw waitsEnough(MAX_ENTRIES_OF_PERSON);
        await this.checkWorthWaiting(tx, { actor, centre, entry, wanted });
        return this.add(tx, actor, entry, idempotencyKey);
      },
      { locks: [lockOf(owner.personId)], idempotencyKey },
    );
  }

  private async answerAgain(
    tx: Tx,
    same: WaitlistEntry,
    idempotencyKey: IdempotencyKey | undefined,
  ): Promise<WaitingEntry> {
    const [waiting] = await this.waiting.addPositions([same], tx);
    await this.idempotencyKeys.keepAnswer(tx, idempotencyKey, waiting!);
    return waiting!;
  }

  private async add(
    tx: Tx,
    actor: Actor,
    entry: WaitlistEntry,
    idempotencyKey: IdempotencyKey | undefined,
  ): Promise<WaitingEntry> {
    await this.waitlist.add(tx, entry);
    const stored = (await this.waitlist.find(tx, entry.id))!;
    const [waiting] = await this.waiting.addPositions([stored], tx);
    const { id, centreId, kind, start, end, people } = entry;
    await this.journal.writeEntry(tx, {
      centreId,
      actor,
      action: 'waitlist.joined',
      subjectId: id,
      facts: { kind, start, end, people },
      event: waitlistChanged.create({ entryId: id, state: 'waiting' }),
      idempotencyKey,
      answer: waiting!,
    });
    return waiting!;
  }

  /** Refuses to wait for a slot that can be booked now, or that the rules never allow. */
  private async checkWorthWaiting(
    tx: Tx,
    { actor, centre, entry, wanted }: { actor: Actor; centre: Centre; entry: WaitlistEntry; wanted: Space[] },
  ): Promise<void> {
    const { kind, personId, organisationId, people } = entry;
    const slot = { start: entry.start, end: entry.end };
    const facts = await this.facts.readFacts(tx, { centre, kind, personId, organisationId, slot });
    const occupancy = await this.occupancy.readOccupancy(wanted, slot, tx);
    const question = { centre, actor, personId, organisationId, slot, facts };
    const decisions = wanted.map((space) => ({
      space,
      decision: decide({ ...question, spaces: [space], people: kind === 'room' ? people : 1 }),
    }));
    const oneSpace = kind === 'room' || people === 1;
    if (oneSpace && decisions.some(({ space, decision }) => decision.allowed && isFree(occupancy, space.id)))
      throw slotIsFree();
    const mayBeAllowed = decisions.some(({ decision }) =>
      decision.refusals.every(({ rule }) => MAY_CHANGE.has(rule)),
    );
    if (!mayBeAllowed) throw refused(decisions[0]!.decision, centre.zone);
    await this.checkOpen(tx, centre, entry, wanted);
  }

  /** Nobody waits for what is closed: it does not come free. @throws DomainError `space_closed` */
  private async checkOpen(
    tx: Tx,
    centre: Centre,
    entry: WaitlistEntry,
    wanted: readonly Space[],
  ): Promise<void> {
    const range = findOccupiedRangeOfAll(wanted, { start: entry.start, end: entry.end });
    const closures = await this.closures.listDuring(tx, centre.id, range);
    const parts = wanted.map((space) => ({ spaces: [space], during: findOccupiedRange(space, entry) }));
    const inTheWay = findClosuresOfParts(centre, closures, parts);
    if (inTheWay.length > 0 && !mayComeTrue(centre, entry, closures))
      throw spaceClosed(inTheWay, centre.zone);
  }
}

/** Returns true if the same people wait for the same organisation. */
function isAlike(one: WaitlistEntry, other: WaitlistEntry): boolean {
  return one.people === other.people && one.organisationId === other.organisationId;
}

function newEntry(command: WaitlistCommand, personId: string, organisationId: string | null): WaitlistEntry {
  return {
    id: newId(),
    centreId: command.centreId,
    personId,
    organisationId,
    kind: command.kind,
    spaceIds: [...new Set(command.spaceIds)].sort(),
    features: [...new Set(command.features)].sort(),
    start: command.start,
    end: command.end,
    people: command.people,
    title: command.title ?? null,
    state: 'waiting',
    lapses: 0,
    version: 1,
    createdAt: 0,
  };
}
