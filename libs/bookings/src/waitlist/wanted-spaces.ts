import { DomainError, invalid, notFound } from '@birlik/kernel';
import type { Centre, Space } from '@birlik/rooms';
import { findDesksTogether, listSpacesOfKind } from '@birlik/slots';
import type { WaitlistEntry } from './waitlist-entry.js';

type Wanted = Pick<WaitlistEntry, 'kind' | 'spaceIds' | 'features' | 'people'>;

/**
 * Returns the acceptable spaces of an entry.
 * @throws DomainError `not_found`; `invalid_request` when no space of the centre can ever serve it
 */
export function findWantedSpaces(centre: Centre, { kind, spaceIds, features, people }: Wanted): Space[] {
  const named = spaceIds.map((id) => {
    const space = centre.spaces.get(id);
    if (!space) throw notFound();
    return space;
  });
  if (named.some((space) => space.kind !== kind)) throw invalid('/spaceIds', 'mixed_kinds');
  const all = named.length > 0 ? named : listSpacesOfKind(centre, kind, features);
  const fitting = kind === 'room' ? all.filter((space) => space.capacity >= people) : all;
  const enough = kind === 'room' ? fitting.length > 0 : fitting.length >= people;
  if (!enough) throw invalid(named.length > 0 ? '/spaceIds' : '/features', 'not_a_choice');
  return fitting;
}

/** Returns the acceptable spaces; none when the named spaces do not exist any more. */
export function listSpacesStillThere(centre: Centre, entry: Wanted): Space[] {
  try {
    return findWantedSpaces(centre, entry);
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}

/**
 * Returns sets of acceptable free spaces, the best first: adjacent desks for a group, otherwise one space.
 */
export function listChoices(
  { kind, people }: Pick<WaitlistEntry, 'kind' | 'people'>,
  free: readonly Space[],
  max: number,
): Space[][] {
  if (kind === 'desk' && people > 1) return findDesksTogether(free, people, max);
  // The smallest sufficient room comes first, so that larger ones stay free.
  return [...free]
    .sort((a, b) => a.capacity - b.capacity)
    .slice(0, max)
    .map((space) => [space]);
}
