import { type Actor, hasRight } from '@birlik/kernel';

/** Managers may change the rules, the policies and the spaces of their centre. */
export function mayChangeSettings(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'change_settings');
}
