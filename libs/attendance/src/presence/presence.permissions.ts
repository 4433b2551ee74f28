import { type Actor, hasRight } from '@birlik/kernel';

/**
 * Staff may show the code on the entrance screen. A person who could read it elsewhere could check in from
 * there.
 */
export function mayShowPresenceCode(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'show_codes');
}

/** Staff may print stickers, for the same reason. */
export function mayPrintStickers(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'show_codes');
}
