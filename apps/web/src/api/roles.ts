import type { Me } from './types';

/** Whether the reader has any role in the centre. Only then they may follow its news. */
export function belongsTo(me: Me | null, centreId: string): boolean {
  return [...(me?.roles ?? []), ...(me?.organisations ?? [])].some((role) => role.centreId === centreId);
}

/** Whether the reader works at a centre. */
export function isStaff(me: Me | null): boolean {
  return me?.roles.some((role) => role.kind !== 'member') ?? false;
}

/** Whether the reader manages a centre. */
export function isManager(me: Me | null): boolean {
  return me?.roles.some((role) => role.kind === 'manager') ?? false;
}

/** Whether the reader books rooms: staff do, and organisers for their organisations. */
export function booksRooms(me: Me | null): boolean {
  return isStaff(me) || (me?.organisations.length ?? 0) > 0;
}
