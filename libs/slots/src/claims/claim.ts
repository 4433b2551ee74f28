import { DAY, type Interval, MINUTE } from '@birlik/kernel';
import { listAtoms, type Centre, type Space } from '@birlik/rooms';

/**
 * A row to add to `allocation`: an atomic space or a unit of equipment, and a range that includes set-up and
 * clear-up.
 */
export interface Claim extends Interval {
  readonly spaceId: string;
  /** For the first desk of a booking: the person who uses it. A person can use one desk at a time. */
  readonly deskPersonId: string | null;
}

/** A part of a booking in one place. A booking has several legs when no place is free for the whole time. */
export interface Leg extends Interval {
  readonly spaceIds: readonly string[];
}

/** The longest claim; the constraint `allocation_at_most_a_day` enforces it. */
export const MAX_CLAIM_MS = DAY;

/** Returns the range of a claim on the space for the slot: set-up time, slot, clear-up time. */
export function findOccupiedRange(
  space: Pick<Space, 'setupMinutes' | 'clearMinutes'>,
  slot: Interval,
): Interval {
  return { start: slot.start - space.setupMinutes * MINUTE, end: slot.end + space.clearMinutes * MINUTE };
}

/** Returns the range that covers the claims on all given spaces. Units of equipment are claimed for it. */
export function findOccupiedRangeOfAll(spaces: readonly Space[], slot: Interval): Interval {
  return spaces
    .map((space) => findOccupiedRange(space, slot))
    .reduce((a, b) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }), slot);
}

export interface ClaimInput extends Interval {
  readonly spaceIds: readonly string[];
  /** Empty when the booking stays in one place. */
  readonly legs: readonly Leg[];
  readonly personId: string | null;
  readonly kind: Space['kind'];
}

/**
 * Returns all claims of a booking in the order in which every statement inserts them: by space, then by time.
 * @param units claims of equipment units
 */
export function buildClaims(
  centre: Centre,
  draft: ClaimInput,
  units: readonly Omit<Claim, 'deskPersonId'>[] = [],
): Claim[] {
  const legs = draft.legs.length > 0 ? draft.legs : [draft];
  const spacesOf = (leg: Leg) => leg.spaceIds.flatMap((id) => centre.spaces.get(id) ?? []);
  const claims = legs.flatMap((leg) =>
    spacesOf(leg).flatMap((space, place) =>
      listAtoms(space).map((atom) => ({
        spaceId: atom,
        deskPersonId: draft.kind === 'desk' && place === 0 ? draft.personId : null,
        ...findOccupiedRange(space, leg),
      })),
    ),
  );
  for (const unit of units) claims.push({ ...unit, deskPersonId: null });
  return claims.sort((a, b) => (a.spaceId < b.spaceId ? -1 : a.spaceId > b.spaceId ? 1 : a.start - b.start));
}
