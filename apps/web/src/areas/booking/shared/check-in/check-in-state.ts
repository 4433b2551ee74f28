import type { Booking, Me } from '../../../../api/types';

/** Whether the booking is the reader's own, or one of an organisation that they speak for. */
export function isOwnBooking(booking: Pick<Booking, 'person' | 'organisationId'>, me: Me | null): boolean {
  if (!me) return false;
  return (
    booking.person?.id === me.id ||
    me.organisations.some((organisation) => organisation.id === booking.organisationId)
  );
}

/** Whether people can say that they are here, or on their way: the booking has not been released, and check-in is open. */
export function isCheckInOpen({ state, checkIn }: Pick<Booking, 'state' | 'checkIn'>, now: number): boolean {
  return state === 'confirmed' && checkIn !== null && Date.parse(checkIn.opensAt) <= now;
}

/** Whether somebody comes before check-in is open. */
export function isTooEarly({ state, checkIn }: Pick<Booking, 'state' | 'checkIn'>, now: number): boolean {
  return state === 'confirmed' && checkIn !== null && Date.parse(checkIn.opensAt) > now;
}
