import { type Actor, hasRight, type Person } from '@birlik/kernel';

/** Staff may open the list of people and their pages. Each look is recorded. */
export function maySeePeople(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'see_people');
}

/** Staff may add people. */
export function mayAddPeople(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'add_people');
}

/** Staff may write notes about people, and delete them. */
export function mayWriteNotes(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'write_notes');
}

/** Managers may give and take roles. */
export function mayGiveRoles(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'give_roles');
}

/** Managers may block people from booking, and lift the block. */
export function mayBlockPeople(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'block_people');
}

/** People may erase themselves; a manager may erase somebody who has roles in centres of the manager only. */
export function mayErase(
  actor: Person,
  { personId, centreIds }: { readonly personId: string; readonly centreIds: readonly string[] },
): boolean {
  if (actor.personId === personId) return true;
  return centreIds.length > 0 && centreIds.every((centreId) => hasRight(actor, centreId, 'erase_people'));
}
