import { DAY, type Interval, MINUTE } from '@birlik/kernel';
import { listAtoms, type Centre, type Space } from '@birlik/rooms';

/** One row of `allocation` to be: an atomic space or a unit of equipment, for a range with set-up and clear-up in it. */
export interface Claim extends Interval {
  readonly spaceId: string;
  /** Who sits there, for the first desk of a booking: one desk at a time. */
  readonly deskPersonId: string | null;
}

/** A stretch of a booking in one place; several in a row when no one place can be had for the whole time. */
export interface Leg extends Interval {
  readonly spaceIds: readonly string[];
}

/** The longest claim that the table takes; `allocation_at_most_a_day`. */
export const MAX_CLAIM_MS = DAY;

/** The part of the day that a claim on the space takes for the slot: set-up before it, clear-up after it. */
export function findOccupiedRange(
  space: Pick<Space, 'setupMinutes' | 'clearMinutes'>,
  slot: Interval,
): Interval {
  return { start: slot.start - space.setupMinutes * MINUTE, end: slot.end + space.clearMinutes * MINUTE };
}

/** The part of the day that all of the spaces together take for the slot; units of equipment are taken for it. */
export function findOccupiedRangeOfAll(spaces: readonly Space[], slot: Interval): Interval {
  return spaces
    .map((space) => findOccupiedRange(space, slot))
    .reduce((a, b) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }), slot);
}

export interface ClaimInput extends Interval {
  readonly spaceIds: readonly string[];
  /** Empty when it stays in one place. */
  readonly legs: readonly Leg[];
  readonly personId: string | null;
  readonly kind: Space['kind'];
}

/**
 * Every claim of a booking, in the one order in which all take theirs: by space, then by time.
 * @param units of equipment that come with it, for the whole of its time
 */
export function buildClaims(centre: Centre, draft: ClaimInput, units: readonly string[] = []): Claim[] {
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
  const whole = findOccupiedRangeOfAll(legs.flatMap(spacesOf), draft);
  for (const spaceId of units) claims.push({ spaceId, deskPersonId: null, ...whole });
  return claims.sort((a, b) => (a.spaceId < b.spaceId ? -1 : a.spaceId > b.spaceId ? 1 : a.start - b.start));
}
