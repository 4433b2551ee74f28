import { type Interval, invalid, notFound } from '@birlik/kernel';
import { listAtoms, type Centre, type Space } from '@birlik/rooms';
import { type Leg, MAX_CLAIM_MS } from '@birlik/slots';

/** Into how many stretches somebody may split a booking. */
const MAX_LEGS = 4;

/**
 * Finds the requested spaces of a centre and removes duplicates. A room and its own part cannot be had together, but one after the
 * other in `legs`.
 * @throws DomainError `not_found` for an unknown space; `invalid_request` for desks mixed with rooms, or for
 * a room and its own part
 */
export function findSpaces(centre: Centre, spaceIds: readonly string[], legs: readonly Leg[] = []): Space[] {
  const spaces = [...new Set(spaceIds)].map((id) => {
    const space = centre.spaces.get(id);
    if (!space) throw notFound();
    return space;
  });
  if (spaces.length === 0) throw invalid('/spaceIds', 'required');
  if (spaces.some((s) => s.kind !== spaces[0]!.kind)) throw invalid('/spaceIds', 'mixed_kinds');
  for (const ids of legs.length > 0 ? legs.map((leg) => leg.spaceIds) : [spaceIds]) {
    const atoms = listAtomsOfSpaces(spaces.filter(({ id }) => ids.includes(id)));
    if (new Set(atoms).size !== atoms.length) throw invalid('/spaceIds', 'contains_its_part');
  }
  return spaces;
}

/** Returns the atomic spaces of all given spaces. */
export function listAtomsOfSpaces(spaces: readonly Space[]): string[] {
  return spaces.flatMap((space) => listAtoms(space));
}

/**
 * @throws DomainError `invalid_request` unless the start is before the end and the slot is at most a day long
 */
export function checkSlot(slot: Interval): void {
  if (slot.end <= slot.start) throw invalid('/end', 'not_after_start');
  if (slot.end - slot.start > MAX_CLAIM_MS) throw invalid('/end', 'longer_than_a_day');
}

/**
 * Checks that the legs are in order and that each begins where the one before ends.
 * @throws DomainError `invalid_request` for a gap, an overlap, or a single leg
 */
export function checkLegs(legs: readonly Leg[]): void {
  if (legs.length < 2 || legs.length > MAX_LEGS)
    throw invalid('/legs', legs.length < 2 ? 'empty' : 'too_many');
  legs.forEach((leg, i) => {
    if (leg.end <= leg.start) throw invalid(`/legs/${i}/end`, 'not_after_start');
    const before = legs[i - 1];
    if (before && before.end !== leg.start) throw invalid(`/legs/${i}/start`, 'leaves_a_gap');
  });
}
