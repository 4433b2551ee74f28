import type { Booking, DeskNow } from '../../../api/types';
import { isCheckInOpen } from '../../booking/shared/check-in/check-in-state';

/** What a desk is at this moment for the person before it. `mine`: they sit here. `expected`: they can check in. */
export type DeskMoment = 'mine' | 'expected' | 'free' | 'busy' | 'closed';

/**
 * What a desk is at this moment.
 * @param own the reader's booking of it that is going on or comes next
 */
export function deskMoment(
  { free, busyUntil }: Pick<DeskNow, 'free' | 'busyUntil'>,
  own: Pick<Booking, 'state' | 'checkIn'> | null,
  now: number,
): DeskMoment {
  if (own?.state === 'checked_in') return 'mine';
  if (own && isCheckInOpen(own, now)) return 'expected';
  if (free) return 'free';
  return busyUntil ? 'busy' : 'closed';
}

type OwnBooking = Pick<Booking, 'state' | 'spaceIds' | 'legs' | 'end'>;

/**
 * The reader's booking of a desk that is going on or comes next. Of a split booking only the leg at this desk counts.
 * @param bookings soonest first
 */
export function findOwnBooking<B extends OwnBooking>(
  bookings: readonly B[],
  spaceId: string,
  now: number,
): B | null {
  const isAtDesk = ({ state, legs, ...booking }: B) => {
    if (state !== 'confirmed' && state !== 'checked_in') return false;
    const stretches = legs.length > 0 ? legs : [booking];
    return stretches.some(({ spaceIds, end }) => spaceIds.includes(spaceId) && Date.parse(end) > now);
  };
  return bookings.find(isAtDesk) ?? null;
}
