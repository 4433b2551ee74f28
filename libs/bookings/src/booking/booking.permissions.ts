import { type Actor, isStaff, speaksFor } from '@birlik/kernel';
import type { Booking } from './booking.js';

type Subject = Pick<Booking, 'centreId' | 'personId' | 'organisationId'>;

export function isOwner(actor: Actor, booking: Subject): boolean {
  return (
    actor.kind === 'person' &&
    (booking.personId === actor.personId ||
      (booking.organisationId !== null && speaksFor(actor, booking.organisationId)))
  );
}

/**
 * Its people and the centre's staff; to everybody else it does not exist. Who may see it may also cancel, change and
 * check out.
 */
export function maySee(actor: Actor, booking: Subject): boolean {
  return actor.kind === 'system' || isOwner(actor, booking) || isStaff(actor, booking.centreId);
}

/** Presence is proved at the centre: by its staff, never by a link or from afar. */
export function mayCheckIn(actor: Actor, booking: Subject): boolean {
  return isStaff(actor, booking.centreId);
}
