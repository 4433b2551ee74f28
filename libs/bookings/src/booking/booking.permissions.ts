import { type Actor, actorName, hasRight, speaksFor } from '@birlik/kernel';
import type { Booking } from './booking.js';

type Subject = Pick<Booking, 'centreId' | 'personId' | 'organisationId'>;

/** Returns true for the owner of a booking and for people of its organisation. */
export function isOwner(actor: Actor, booking: Subject): boolean {
  return (
    actor.kind === 'person' &&
    (booking.personId === actor.personId ||
      (booking.organisationId !== null && speaksFor(actor, booking.organisationId)))
  );
}

/**
 * Owners and staff of the centre may see a booking; for others it does not exist. People who may see it may
 * also change, cancel and check out.
 */
export function maySee(actor: Actor, booking: Subject): boolean {
  return (
    actor.kind === 'system' || isOwner(actor, booking) || hasRight(actor, booking.centreId, 'act_for_others')
  );
}

/**
 * Who cancelled a booking may take that back, and so may staff. Otherwise people would take back what the front
 * desk has decided.
 */
export function mayUndoCancellation(
  actor: Actor,
  booking: Pick<Booking, 'centreId' | 'cancelledBy'>,
): boolean {
  return booking.cancelledBy === actorName(actor) || hasRight(actor, booking.centreId, 'act_for_others');
}

/** Staff may check people in without a proof. Others prove at the centre that they are present. */
export function mayCheckIn(actor: Actor, booking: Pick<Booking, 'centreId'>): boolean {
  return hasRight(actor, booking.centreId, 'receive_people');
}

/** Staff may approve or decline requests. */
export function mayAnswerRequest(actor: Actor, booking: Pick<Booking, 'centreId'>): boolean {
  return hasRight(actor, booking.centreId, 'answer_requests');
}
