import { type Interval, invalid, notFound } from '@birlik/kernel';
import { listAtoms, type Centre, type Space } from '@birlik/rooms';
import { type Leg, LONGEST_CLAIM } from '@birlik/slots';

const MOST_LEGS = 4;

/**
 * The asked spaces of a centre, each once.
 * @throws DomainError `not_found` for one that is not there; `invalid_request` for desks and rooms mixed, or for a room and its own part
 */
export function findSpaces(centre: Centre, spaceIds: readonly string[]): Space[] {
  const spaces = [...new Set(spaceIds)].map((id) => {
    const space = centre.spaces.get(id);
    if (!space) throw notFound();
    return space;
  });
  if (spaces.length === 0) throw invalid('/spaceIds', 'required');
  if (spaces.some((s) => s.kind !== spaces[0]!.kind)) throw invalid('/spaceIds', 'mixed_kinds');
  const atoms = listAtomsOfSpaces(spaces);
  if (new Set(atoms).size !== atoms.length) throw invalid('/spaceIds', 'contains_its_part');
  return spaces;
}

/** The atomic spaces behind the asked ones. */
export function listAtomsOfSpaces(spaces: readonly Space[]): string[] {
  return spaces.flatMap((space) => listAtoms(space));
}

/** @throws DomainError `invalid_request` unless start is before end and no more than a day lies between */
export function checkSlot(slot: Interval): void {
  if (slot.end <= slot.start) throw invalid('/end', 'not_after_start');
  if (slot.end - slot.start > LONGEST_CLAIM) throw invalid('/end', 'longer_than_a_day');
}

/**
 * Legs in their order, one beginning where the other ends.
 * @throws DomainError `invalid_request` when there is a gap, an overlap, or only one
 */
export function checkLegs(legs: readonly Leg[]): void {
  if (legs.length < 2 || legs.length > MOST_LEGS)
    throw invalid('/legs', legs.length < 2 ? 'empty' : 'too_many');
  legs.forEach((leg, i) => {
    if (leg.end <= leg.start) throw invalid(`/legs/${i}/end`, 'not_after_start');
    const before = legs[i - 1];
    if (before && before.end !== leg.start) throw invalid(`/legs/${i}/start`, 'leaves_a_gap');
  });
}
