import type { Booking, Me } from '../../../../api/types';

/** The reader comes to it: their own, or one of an organisation they speak for. */
export function isMine(booking: Pick<Booking, 'person' | 'organisationId'>, me: Me | null): boolean {
  if (!me) return false;
  return (
    booking.person?.id === me.id ||
    me.organisations.some((organisation) => organisation.id === booking.organisationId)
  );
}

/** Somebody may say that they are here, or on their way: check-in is open and the place has not been released. */
export function isAwaited(booking: Pick<Booking, 'state' | 'checkIn'>, now: number): boolean {
  return (
    booking.state === 'confirmed' && booking.checkIn !== null && Date.parse(booking.checkIn.opensAt) <= now
  );
}
