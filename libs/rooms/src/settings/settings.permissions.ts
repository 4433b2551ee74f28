import { type Actor, holdsRole } from '@birlik/kernel';

/** Managers may change the rules, the policies and the spaces of their centre. */
export function mayChangeSettings(actor: Actor, centreId: string): boolean {
  return holdsRole(actor, centreId, 'manager');
}
