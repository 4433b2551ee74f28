import { type Actor, isStaff } from '@birlik/kernel';

/** What another person may book says something of them: staff may ask for it. */
export function mayAskForAnother(actor: Actor, centreId: string): boolean {
  return isStaff(actor, centreId);
}

/** Staff, who answer requests, see all of them. */
export function mayListRequests(actor: Actor, centreId: string): boolean {
  return isStaff(actor, centreId);
}
