import { Injectable } from '@nestjs/common';
import {
  Database,
  Journal,
  lockOf,
  type IdempotencyKey,
  IdempotencyKeys,
  type Tx,
  UnitOfWork,
} from '@birlik/database';
import { type Actor, DomainError, type Interval, invalid, newId, notFound } from '@birlik/kernel';
import { type Centre, CentreDirectory, type Space, type SpaceKind } from '@birlik/rooms';
import {
  COUNTING_RULES,
  decide,
  isFree,
  OccupancyReadModel,
  refused,
  type RuleKey,
  spacesOf,
} from '@birlik/slots';
import { WhoseBooking } from '../booking/booking-owner.js';
import { checkSlot } from '../booking/requested-spaces.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { ExpireHolds } from '../holds/expire-holds.js';
import type { WaitlistEntry } from './waitlist-entry.js';
import { type WaitingEntry, WaitlistReadModel } from './waitlist.read-model.js';
import { WaitlistRepository } from './waitlist.repository.js';

export interface WaitlistCommand extends Interval {
  readonly centreId: string;
  readonly kind: SpaceKind;
  /** One of these will do; any of the kind when empty. */
  readonly spaceIds: readonly string[];
  readonly features: readonly string[];
  /** Desks together for a group, or seats of a room. */
  readonly people: number;
  readonly title?: string | null | undefined;
  readonly organisationId?: string | null | undefined;
  readonly onBehalfOf?: string | null | undefined;
}

/** Rules that a slot may break today and keep when it is offered: they say when to ask, not whether. */
const MAY_CHANGE: ReadonlySet<RuleKey> = new Set(COUNTING_RULES);

/** Puts somebody, or a group, in line for a slot that is taken. */
@Injectable()
export class JoinWaitlist {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly whose: WhoseBooking,
    private readonly facts: PersonFactsReadModel,
    private readonly occupancy: OccupancyReadModel,
    private readonly waitlist: WaitlistRepository,
    private readonly places: WaitlistReadModel,
    private readonly holds: ExpireHolds,
    private readonly idempotencyKeys: IdempotencyKeys,
    private readonly database: Database,
  ) {}

  /**
   * The entry with its place in the line; one for the very same request that waits already is given back as it is.
   * @throws DomainError `refused` for a slot that the rules would never let them have; `slot_is_free` when it can be booked
   * right now; `not_found`; `forbidden`; `invalid_request`
   */
  async execute(
    actor: Actor,
    command: WaitlistCommand,
    idempotencyKey?: IdempotencyKey,
  ): Promise<WaitingEntry> {
    checkSlot(command);
    const centre = await this.centres.get(command.centreId);
    const { owner, organisationId } = await this.whose.of(actor, command);
    const wanted = wantedSpaces(centre, command);
    const entry: WaitlistEntry = {
      id: newId(),
      centreId: centre.id,
      personId: owner.personId,
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
    // What a hold that is over leaves may be a closure's, and is nobody's to book: then it is not free.
    await this.holds.endOverdue(centre.id);
    return this.work.run(
      async (tx) => {
        const alike = await this.waitlist.findAlike(tx, entry);
        if (alike) {
          const [same] = await this.places.withPlaces([alike], tx);
          await this.idempotencyKeys.keep(tx, idempotencyKey, same!);
          return same!;
        }
        await this.check(tx, actor, centre, entry, wanted);
        await this.waitlist.add(tx, entry);
        const kept = (await this.waitlist.find(tx, entry.id))!;
        const [placed] = await this.places.withPlaces([kept], tx);
        await this.journal.write(tx, {
          centreId: centre.id,
          actor,
          action: 'waitlist.joined',
          subjectId: entry.id,
          facts: { kind: entry.kind, start: entry.start, end: entry.end, people: entry.people },
          event: {
            topic: 'waitlist.changed',
            payload: { kind: 'waitlist.changed', entryId: entry.id, state: 'waiting' },
          },
          idempotencyKey,
          answer: placed!,
        });
        return placed!;
      },
      { locks: [lockOf(owner.personId)], idempotencyKey },
    );
  }

  /** Nobody waits for what they could have, or for what they never may. */
  private async check(
    tx: Tx,
    actor: Actor,
    centre: Centre,
    entry: WaitlistEntry,
    wanted: readonly Space[],
  ): Promise<void> {
    const { personId, organisationId, people } = entry;
    const slot = { start: entry.start, end: entry.end };
    const facts = await this.facts.of(tx, { centre, personId, organisationId, slot });
    const occupancy = await this.occupancy.of(wanted, slot, tx);
    const alone = entry.kind === 'room' || people === 1;
    const decisions = wanted.map((space) => ({
      space,
      decision: decide({
        centre,
        actor,
        personId,
        organisationId,
        slot,
        facts,
        spaces: [space],
        people: entry.kind === 'room' ? people : 1,
      }),
    }));
    if (alone && decisions.some(({ space, decision }) => decision.allowed && isFree(occupancy, space.id)))
      throw new DomainError('slot_is_free', 'conflict');
    const hopeful = decisions.some(({ decision }) => decision.refusals.every((r) => MAY_CHANGE.has(r.rule)));
    if (!hopeful) throw refused(decisions[0]!.decision, centre.zone);
  }
}

/**
 * The spaces that an entry would take.
 * @throws DomainError `not_found`; `invalid_request` when no space of the centre could ever serve it
 */
export function wantedSpaces(
  centre: Centre,
  { kind, spaceIds, features, people }: Pick<WaitlistEntry, 'kind' | 'spaceIds' | 'features' | 'people'>,
): Space[] {
  const named = spaceIds.map((id) => centre.spaces.get(id) ?? notThere());
  if (named.some((space) => space.kind !== kind)) throw invalid('/spaceIds', 'mixed_kinds');
  const all = named.length > 0 ? named : spacesOf(centre, kind, features);
  const serving = kind === 'room' ? all.filter((space) => space.capacity >= people) : all;
  const enough = kind === 'room' ? serving.length > 0 : serving.length >= people;
  if (!enough) throw invalid(named.length > 0 ? '/spaceIds' : '/features', 'not_a_choice');
  return serving;
}

function notThere(): never {
  throw notFound();
}
