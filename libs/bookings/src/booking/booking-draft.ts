import { lockOf, type RunOptions } from '@birlik/database';
import { type Actor, type Interval, isStaff } from '@birlik/kernel';
import type { Centre, Space } from '@birlik/rooms';
import {
  type Claim,
  buildClaims,
  findOccupiedRange,
  type Leg,
  type PersonFacts,
  type SlotQuestion,
  type WantedPart,
} from '@birlik/slots';
import type { UnitClaim } from './assign-units.js';
import type { Booking, EquipmentCount } from './booking.js';
import { findSpaces } from './requested-spaces.js';

/** The owner of a booking. The name is set only when the owner is not the actor. */
export interface Owner {
  readonly personId: string;
  readonly personName: string | null;
}

/** The person and organisation whose allowances a booking uses. */
export interface Account {
  readonly owner: Pick<Owner, 'personId'>;
  readonly organisationId: string | null;
}

/** A request for a booking, after its spaces and owner have been found. */
export interface BookingDraft {
  readonly centre: Centre;
  readonly actor: Actor;
  readonly owner: Owner;
  readonly organisationId: string | null;
  /** All spaces of all legs. */
  readonly spaces: readonly Space[];
  readonly slot: Interval;
  /** Empty when the booking stays in one place. */
  readonly legs: readonly Leg[];
  readonly title: string | null;
  readonly people: number;
  readonly equipment: readonly EquipmentCount[];
  /** True for a date of a series, which may be further ahead. */
  readonly series?: boolean;
}

/** Converts a stored booking into a draft, so that it can be checked again. */
export function buildDraftOfBooking(centre: Centre, actor: Actor, booking: Booking): BookingDraft {
  return {
    centre,
    actor,
    owner: { personId: booking.personId ?? '', personName: booking.personName },
    organisationId: booking.organisationId,
    spaces: findSpaces(centre, booking.spaceIds, booking.legs),
    slot: { start: booking.start, end: booking.end },
    legs: booking.legs,
    title: booking.title,
    people: booking.people,
    equipment: booking.equipment,
  };
}

/** Converts a draft into a question for the checks. */
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

/** Returns the claims that the draft needs. `units` are the units of its equipment. */
export function buildDraftClaims(draft: BookingDraft, units: readonly UnitClaim[] = []): Claim[] {
  const { centre, spaces, slot, legs, owner } = draft;
  const kind = spaces[0]!.kind;
  const personId = owner.personId === '' ? null : owner.personId;
  return buildClaims(centre, { ...slot, legs, kind, personId, spaceIds: spaces.map((s) => s.id) }, units);
}

/**
 * Returns true when staff must approve the booking. Bookings made by staff or by the system need no approval.
 */
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
 * Returns the locks and the settings version of a booking transaction. It locks the person, whose allowances
 * are counted; the organisation, if a policy counts its bookings; and the centre, if a policy counts the
 * bookings of everybody.
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

/** Returns what a draft claims of spaces: of each space, or of each leg, with its set-up and clear-up time. */
export function listWantedParts({ centre, spaces, slot, legs }: BookingDraft): WantedPart[] {
  const placed = legs.length > 0 ? legs : [{ ...slot, spaceIds: spaces.map(({ id }) => id) }];
  return placed.flatMap(({ spaceIds, start, end }) =>
    spaceIds
      .flatMap((id) => centre.spaces.get(id) ?? [])
      .map((space) => ({ spaces: [space], during: findOccupiedRange(space, { start, end }) })),
  );
}
