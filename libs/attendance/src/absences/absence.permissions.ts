import { type Actor, holdsRole } from '@birlik/kernel';
import type { Absence } from './absence.js';

/** Only its person says that an absence is wrong. */
export function mayAppeal(actor: Actor, absence: Pick<Absence, 'personId'>): boolean {
  return actor.kind === 'person' && actor.personId === absence.personId;
}

/** Managers of the centre resolve appeals and see them. */
export function mayResolveAppeals(actor: Actor, centreId: string): boolean {
  return holdsRole(actor, centreId, 'manager');
}
