import { type Interval, overlaps } from '@birlik/kernel';
import { listAtoms, type Space } from '@birlik/rooms';
import type { Taken } from '../claims/allocations.repository.js';
import { findOccupiedRange } from '../claims/claim.js';
import type { ClaimsByDay } from './claims-by-day.js';

/** Returns the claims that prevent a booking of the space. Set-up and clear-up times are included. */
export function findConflicts<Claim extends Pick<Taken, 'spaceId'> & Interval>(
  space: Space,
  slot: Interval,
  taken: readonly Claim[],
): Claim[] {
  const range = findOccupiedRange(space, slot);
  const atoms = listAtoms(space);
  return taken.filter((claim) => atoms.includes(claim.spaceId) && overlaps(claim, range));
}

/** Returns the claims that prevent a booking of the space, the earliest first. */
export function findConflictsByDay<Claim extends Pick<Taken, 'spaceId'> & Interval>(
  space: Space,
  slot: Interval,
  taken: ClaimsByDay<Claim>,
): Claim[] {
  const range = findOccupiedRange(space, slot);
  return listAtoms(space)
    .flatMap((atom) => taken.findOverlapping(atom, range))
    .sort((a, b) => a.start - b.start);
}

/** Returns true if none of the claims prevents a booking of the space. */
export function isSpaceFree(space: Space, slot: Interval, taken: readonly Taken[]): boolean {
  return findConflicts(space, slot, taken).length === 0;
}

/**
 * Returns true if two spaces share an atomic space: for example a divisible room and one of its parts, or a
 * space and itself.
 */
export function shareAtoms(a: Space, b: Space): boolean {
  const atoms = listAtoms(b);
  return listAtoms(a).some((atom) => atoms.includes(atom));
}
