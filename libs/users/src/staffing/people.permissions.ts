import { type Actor, hasRight } from '@birlik/kernel';

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
