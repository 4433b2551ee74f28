import { type Interval, overlaps } from '@birlik/kernel';
import { listAtoms, type Space } from '@birlik/rooms';
import type { Taken } from '../claims/allocations.repository.js';
import { findOccupiedRange } from '../claims/claim.js';

/** The claims that are in the way of a booking of the space, set-up and clear-up included. */
export function findConflicts<Claim extends Pick<Taken, 'spaceId'> & Interval>(
  space: Space,
  slot: Interval,
  taken: readonly Claim[],
): Claim[] {
  const range = findOccupiedRange(space, slot);
  const atoms = listAtoms(space);
  return taken.filter((claim) => atoms.includes(claim.spaceId) && overlaps(claim, range));
}

/** True when none of the claims is in the way of a booking of the space. */
export function isSpaceFree(space: Space, slot: Interval, taken: readonly Taken[]): boolean {
  return findConflicts(space, slot, taken).length === 0;
}

/** True when two spaces share a part: a divisible room and one of its parts, or a space and itself. */
export function shareAtoms(a: Space, b: Space): boolean {
  const atoms = listAtoms(b);
  return listAtoms(a).some((atom) => atoms.includes(atom));
}
