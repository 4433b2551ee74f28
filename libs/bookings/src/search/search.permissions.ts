import { type Actor, isStaff } from '@birlik/kernel';

/** Staff may ask what another person may book: the answer reveals facts about that person. */
export function mayAskForAnother(actor: Actor, centreId: string): boolean {
  return isStaff(actor, centreId);
}

/** Staff may list all requests. */
export function mayListRequests(actor: Actor, centreId: string): boolean {
  return isStaff(actor, centreId);
}
