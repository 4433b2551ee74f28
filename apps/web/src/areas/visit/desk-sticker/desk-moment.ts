import type { Booking, DeskNow } from '../../../api/types';
import { isAwaited } from '../../booking/shared/check-in/own-visit';

/** What a desk is for whoever stands before it. */
export type DeskMoment = 'here' | 'awaited' | 'free' | 'busy' | 'closed';

/** `own`: the reader's next booking of this desk, if there is one. */
export function momentOf(
  { free, busyUntil }: Pick<DeskNow, 'free' | 'busyUntil'>,
  own: Pick<Booking, 'state' | 'checkIn'> | null,
  now: number,
): DeskMoment {
  if (own?.state === 'checked_in') return 'here';
  if (own && isAwaited(own, now)) return 'awaited';
  if (free) return 'free';
  return busyUntil ? 'busy' : 'closed';
}

/** The reader's booking of a desk that is on or comes next, soonest first in `bookings`; of a split one only its own stretch. */
export function ownBookingOf<B extends Pick<Booking, 'state' | 'spaceIds' | 'legs' | 'end'>>(
  bookings: readonly B[],
  spaceId: string,
  now: number,
): B | null {
  return (
    bookings.find((booking) => {
      if (booking.state !== 'confirmed' && booking.state !== 'checked_in') return false;
      const stretches = booking.legs.length > 0 ? booking.legs : [booking];
      return stretches.some(({ spaceIds, end }) => spaceIds.includes(spaceId) && Date.parse(end) > now);
    }) ?? null
  );
}
