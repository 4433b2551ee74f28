import { type Actor, hasRight } from '@birlik/kernel';

/** Staff may list arrivals. The list contains names. */
export function maySeeArrivals(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'receive_people');
}

/** Staff may list people inside. The list contains names. */
export function maySeePeopleInside(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'receive_people');
}

/** Staff may create walk-ins. */
export function maySeatWalkIns(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'receive_people');
}
