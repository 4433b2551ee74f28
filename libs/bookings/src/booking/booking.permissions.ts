import { type Actor, isStaff, speaksFor } from '@birlik/kernel';
import type { Booking } from './booking.js';

type Subject = Pick<Booking, 'centreId' | 'personId' | 'organisationId'>;

/** True for the person of a booking and for people of its organisation. */
export function isOwner(actor: Actor, booking: Subject): boolean {
  return (
    actor.kind === 'person' &&
    (booking.personId === actor.personId ||
      (booking.organisationId !== null && speaksFor(actor, booking.organisationId)))
  );
}

/** Its people and the centre's staff. For everybody else it does not exist. Who may see it may also change, cancel and check out. */
export function maySee(actor: Actor, booking: Subject): boolean {
  return actor.kind === 'system' || isOwner(actor, booking) || isStaff(actor, booking.centreId);
}

/** Staff check people in without a proof. Presence is proved at the centre, never by a link or from afar. */
export function mayCheckIn(actor: Actor, booking: Pick<Booking, 'centreId'>): boolean {
  return isStaff(actor, booking.centreId);
}

/** Staff say yes or no to requests. */
export function mayAnswerRequest(actor: Actor, booking: Pick<Booking, 'centreId'>): boolean {
  return isStaff(actor, booking.centreId);
}
