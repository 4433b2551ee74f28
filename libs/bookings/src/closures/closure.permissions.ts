import { type Actor, holdsRole } from '@birlik/kernel';

/** Managers take spaces out of use and open them again. */
export function mayCloseSpaces(actor: Actor, centreId: string): boolean {
  return holdsRole(actor, centreId, 'manager');
}

/** Managers change opening hours and days. */
export function mayChangeHours(actor: Actor, centreId: string): boolean {
  return holdsRole(actor, centreId, 'manager');
}
