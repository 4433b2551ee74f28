import { type Actor, hasRight } from '@birlik/kernel';

/** Managers may close spaces and open them again. */
export function mayCloseSpaces(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'change_hours');
}

/** Managers may change opening hours and days. */
export function mayChangeHours(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'change_hours');
}
