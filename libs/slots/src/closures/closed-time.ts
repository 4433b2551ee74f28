import { type Interval, overlaps } from '@birlik/kernel';
import { type Centre, listAtoms, type Space } from '@birlik/rooms';
import type { Closure } from './closures.repository.js';

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
