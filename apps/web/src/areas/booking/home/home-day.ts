import type { Booking, Interval } from '../../../api/types';

const SHOWN_STATES: readonly Booking['state'][] = ['confirmed', 'checked_in'];

interface BookingsAtHome {
  today: Booking[];
  later: Booking[];
}

/** The bookings that are not over: those of today, and those of later days. */
export function bookingsAtHome(
  bookings: readonly Booking[],
  now: number,
  dateOf: (instant: string | number) => string,
): BookingsAtHome {
  const today = dateOf(now);
  const shown = bookings.filter(
    (booking) => Date.parse(booking.end) > now && SHOWN_STATES.includes(booking.state),
  );
  return {
    today: shown.filter((booking) => dateOf(booking.start) <= today),
    later: shown.filter((booking) => dateOf(booking.start) > today),
  };
}

/** When the centre closes, in ms; never where an area is always open, null when it does not open. */
export function closingTime(open: readonly Interval[], isAlwaysOpen: boolean): number | null {
  if (isAlwaysOpen) return Infinity;
  const last = open.at(-1);
  return last ? Date.parse(last.end) : null;
}
