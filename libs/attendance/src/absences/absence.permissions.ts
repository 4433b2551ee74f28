import { type Actor, hasRight } from '@birlik/kernel';
import type { Absence } from './absence.js';

/** Only the person may appeal against their absence. */
export function mayAppeal(actor: Actor, absence: Pick<Absence, 'personId'>): boolean {
  return actor.kind === 'person' && actor.personId === absence.personId;
}

/** Managers of the centre may list and resolve appeals. */
export function mayResolveAppeals(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'resolve_appeals');
}
