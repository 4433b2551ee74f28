import { type Actor, hasRight } from '@birlik/kernel';

/** Managers may import people, and undo it. */
export function mayImportPeople(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'import_people');
}
