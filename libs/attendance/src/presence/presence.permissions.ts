import { type Actor, isStaff } from '@birlik/kernel';

/** Who can read the code from afar could check in from afar: staff show it on the entrance screen. */
export function mayShowPresenceCode(actor: Actor, centreId: string): boolean {
  return isStaff(actor, centreId);
}

/** The same holds for the secret of a sticker. */
export function mayPrintStickers(actor: Actor, centreId: string): boolean {
  return isStaff(actor, centreId);
}
