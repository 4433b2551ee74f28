import { lockOf, type RunOptions } from '@birlik/database';
import { type Actor, type Interval, isStaff } from '@birlik/kernel';
import type { Centre, Space } from '@birlik/rooms';
import { type Claim, buildClaims, type Leg, type PersonFacts, type SlotQuestion } from '@birlik/slots';
import type { Booking, EquipmentCount } from './booking.js';
import { findSpaces } from './requested-spaces.js';

/** Whose booking it is. The name only where it is not the actor's own. */
export interface Owner {
  readonly personId: string;
  readonly personName: string | null;
}

/** Whose allowances a booking counts against. */
export interface Account {
  readonly owner: Pick<Owner, 'personId'>;
  readonly organisationId: string | null;
}

/** What somebody asks for: everything about a booking to be but the answer. */
export interface BookingDraft {
  readonly centre: Centre;
  readonly actor: Actor;
  readonly owner: Owner;
  readonly organisationId: string | null;
  /** Every space of it, of all legs. */
  readonly spaces: readonly Space[];
  readonly slot: Interval;
  /** Empty when it stays in one space. */
  readonly legs: readonly Leg[];
  readonly title: string | null;
  readonly people: number;
  readonly equipment: readonly EquipmentCount[];
  /** A date of a series, which may reach further ahead. */
  readonly series?: boolean;
}

/** A stored booking as a draft, for asking about it again. */
export function buildDraftOfBooking(centre: Centre, actor: Actor, booking: Booking): BookingDraft {
  return {
    centre,
    actor,
    owner: { personId: booking.personId ?? '', personName: booking.personName },
    organisationId: booking.organisationId,
    spaces: findSpaces(centre, booking.spaceIds),
    slot: { start: booking.start, end: booking.end },
    legs: booking.legs,
    title: booking.title,
    people: booking.people,
    equipment: booking.equipment,
  };
}

/** The draft as a question to the checks. */
export function buildQuestion(draft: BookingDraft, facts: PersonFacts): SlotQuestion {
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

/** The claims that the draft needs. `units` are of its equipment. */
export function buildDraftClaims(draft: BookingDraft, units: readonly string[] = []): Claim[] {
  const { centre, spaces, slot, legs, owner } = draft;
  const kind = spaces[0]!.kind;
  const personId = owner.personId === '' ? null : owner.personId;
  return buildClaims(centre, { ...slot, legs, kind, personId, spaceIds: spaces.map((s) => s.id) }, units);
}

/** True when staff must say yes. Bookings that staff or the system make need no approval. */
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
 * The locks and the settings version of a booking transaction. It locks the person, whose allowances are counted; the
 * organisation where a policy counts for it; the centre where a policy counts everybody's bookings.
 */
export function buildTransactionOptions({
  centre,
  owner,
  organisationId,
}: Account & { readonly centre: Centre }): Required<Pick<RunOptions, 'locks' | 'settingsOf'>> {
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
  return { settingsOf: centre, locks };
}
