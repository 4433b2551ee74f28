import { type Actor, holdsRole } from '@birlik/kernel';

/** Managers may close spaces and open them again. */
export function mayCloseSpaces(actor: Actor, centreId: string): boolean {
  return holdsRole(actor, centreId, 'manager');
}

/** Managers may change opening hours and days. */
export function mayChangeHours(actor: Actor, centreId: string): boolean {
  return holdsRole(actor, centreId, 'manager');
}
