import { type Actor, hasRight } from '@birlik/kernel';

/** Managers may add, correct and end organisations. */
export function mayChangeOrganisations(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'change_organisations');
}

/** Staff may list the organisations with their contacts. */
export function maySeeOrganisations(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'see_people');
}
