import { lockOf, type RunOptions } from '@birlik/database';
import { type Actor, type Interval, isStaff } from '@birlik/kernel';
import type { Centre, Space } from '@birlik/rooms';
import { type Claim, claimsOf, type Leg, type PersonFacts, type SlotQuestion } from '@birlik/slots';
import type { EquipmentCount } from './booking.js';

/** Whose booking it is; the name only where it is somebody else's than the actor's. */
export interface Owner {
  readonly personId: string;
  readonly personName: string | null;
}

/** On whose account a request is counted. */
export interface Whose {
  readonly owner: Pick<Owner, 'personId'>;
  readonly organisationId: string | null;
}

/** Who wants what: everything about a booking to be but the answer. */
export interface BookingDraft {
  readonly centre: Centre;
  readonly actor: Actor;
  readonly owner: Owner;
  readonly organisationId: string | null;
  /** Every space of it, whichever leg they are of. */
  readonly spaces: readonly Space[];
  readonly slot: Interval;
  /** Empty when it stays in one place. */
  readonly legs: readonly Leg[];
  readonly title: string | null;
  readonly people: number;
  readonly equipment: readonly EquipmentCount[];
  /** A date of a series, which may reach further ahead. */
  readonly series?: boolean;
}

/** The request as the rules are asked about it. */
export function questionOf(draft: BookingDraft, facts: PersonFacts): SlotQuestion {
  const { centre, actor, owner, organisationId, spaces, slot, people, series, legs } = draft;
  return {
    centre,
    spaces,
    slot,
    actor,
    personId: owner.personId,
    organisationId,
    people,
    facts,
    ...(series && { series }),
    ...(legs.length > 0 && {
      legs: legs.map(({ spaceIds, start, end }) => ({
        start,
        end,
        spaces: spaces.filter((space) => spaceIds.includes(space.id)),
      })),
    }),
  };
}

/** The claims that the request needs; `units` are of its equipment. */
export function claimsOfDraft(draft: BookingDraft, units: readonly string[] = []): Claim[] {
  const { centre, spaces, slot, legs, owner } = draft;
  const kind = spaces[0]!.kind;
  return claimsOf(
    centre,
    { ...slot, legs, kind, personId: owner.personId, spaceIds: spaces.map((s) => s.id) },
    units,
  );
}

/** Staff need nobody's leave; a requested booking holds its slot until they answer. */
export function needsApproval({
  centre,
  spaces,
  actor,
}: Pick<BookingDraft, 'centre' | 'spaces' | 'actor'>): boolean {
  return (
    spaces.some((space) => space.approval === 'required') &&
    actor.kind === 'person' &&
    !isStaff(actor, centre.id)
  );
}

/**
 * Under what a request is decided: the settings of its centre, and the locks of its person, whose allowances are counted; of its
 * organisation where a policy counts for it; of the centre, alone, where places of all are counted. All are taken before anything
 * else, so none can wait in a circle.
 */
export function decidedUnder({
  centre,
  owner,
  organisationId,
}: Whose & { readonly centre: Centre }): Required<Pick<RunOptions, 'locks' | 'decidesBy'>> {
  const countsForOrganisation = centre.policies.some(
    ({ counts, limits }) => counts === 'organisation' || limits.seatsAtOnce !== undefined,
  );
  const countsForAll = centre.policies.some(({ limits }) => (limits.keptForNewcomersPercent ?? 0) > 0);
  const locks = [
    // A walk-in without an account has no allowances.
    ...(owner.personId === '' ? [] : [lockOf(owner.personId)]),
    ...(countsForAll ? [lockOf(centre.id)] : []),
    ...(organisationId !== null && countsForOrganisation ? [lockOf(organisationId)] : []),
  ];
  return { decidesBy: centre, locks };
}
