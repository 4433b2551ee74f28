import { type Interval, overlaps } from '@birlik/kernel';
import { type Centre, listAtoms, type Space } from '@birlik/rooms';
import type { Closure } from './closures.repository.js';

/** Spaces that are wanted, and when. */
export interface WantedPart {
  readonly spaces: readonly Space[];
  readonly during: Interval;
}

/** A claim that is in the way: a booking's, or a closure's. */
type Blocking = Interval & { readonly spaceId: string; readonly bookingId: string | null };

/** Returns true if the closure takes one of the spaces, or a part of one, during the interval. */
export function takesAnyOf(
  centre: Centre,
  { spaceIds, start, end }: Closure,
  spaces: readonly Space[],
  during: Interval,
): boolean {
  if (!overlaps({ start, end }, during)) return false;
  const closed = new Set(
    spaceIds.flatMap((id) => (centre.spaces.has(id) ? listAtoms(centre.spaces.get(id)!) : [])),
  );
  return spaces.some((space) => listAtoms(space).some((atom) => closed.has(atom)));
}

/**
 * Returns the closures for which something cannot be booked. Where a booking that was kept is in the way, the time is
 * closed all the same: nobody gets it when that booking goes.
 */
export function findClosuresOfParts(
  centre: Centre,
  closures: readonly Closure[],
  parts: readonly WantedPart[],
): Closure[] {
  return closures.filter((closure) =>
    parts.some(({ spaces, during }) => takesAnyOf(centre, closure, spaces, during)),
  );
}

/** Returns the closures that are in the way of a change. What a booking has already it keeps in a closure. */
export function findClosuresOfClaims(
  centre: Centre,
  closures: readonly Closure[],
  inTheWay: readonly Blocking[],
): Closure[] {
  const parts = inTheWay.flatMap(({ bookingId, spaceId, start, end }) => {
    const space = centre.spaces.get(spaceId);
    return bookingId === null && space ? [{ spaces: [space], during: { start, end } }] : [];
  });
  return findClosuresOfParts(centre, closures, parts);
}
