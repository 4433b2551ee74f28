import { type Actor, isStaff } from '@birlik/kernel';

/** The list of arrivals has names of people: staff see it. */
export function maySeeArrivals(actor: Actor, centreId: string): boolean {
  return isStaff(actor, centreId);
}

/** So has the list of people inside. */
export function maySeePeopleInside(actor: Actor, centreId: string): boolean {
  return isStaff(actor, centreId);
}

/** Staff seat people who came without a booking. */
export function maySeatWalkIns(actor: Actor, centreId: string): boolean {
  return isStaff(actor, centreId);
}
