import { type Actor, isStaff } from '@birlik/kernel';

/** Staff may list arrivals. The list contains names. */
export function maySeeArrivals(actor: Actor, centreId: string): boolean {
  return isStaff(actor, centreId);
}

/** Staff may list people inside. The list contains names. */
export function maySeePeopleInside(actor: Actor, centreId: string): boolean {
  return isStaff(actor, centreId);
}

/** Staff may create walk-ins. */
export function maySeatWalkIns(actor: Actor, centreId: string): boolean {
  return isStaff(actor, centreId);
}
