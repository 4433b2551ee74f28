import type { Booking, SeriesDetail, SeriesGap } from '../../../api/types';

/** One date of a series: its booking, or why it has none. */
export interface SeriesDay {
  date: string;
  booking: Booking | null;
  gap: SeriesGap['reason'] | null;
  isPast: boolean;
}

const STANDING_STATES: readonly Booking['state'][] = ['requested', 'confirmed', 'checked_in'];
const CHANGEABLE_STATES: readonly Booking['state'][] = ['requested', 'confirmed'];

/** Every date in order. Of a date that was cancelled and booked again, the booking that stands is shown. */
export function seriesDays(
  { bookings, gaps }: Pick<SeriesDetail, 'bookings' | 'gaps'>,
  dateOf: (instant: string | number) => string,
  now: number,
): SeriesDay[] {
  const today = dateOf(now);
  const days = new Map<string, SeriesDay>();
  for (const { date, reason } of gaps)
    days.set(date, { date, booking: null, gap: reason, isPast: date < today });
  for (const booking of bookings) {
    const date = dateOf(booking.start);
    const isReplaced = days.get(date)?.booking && !STANDING_STATES.includes(booking.state);
    if (!isReplaced) days.set(date, { date, booking, gap: null, isPast: Date.parse(booking.end) <= now });
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Whether the booking of a date can still be moved or cancelled. */
export function isAhead({ booking }: SeriesDay, now: number): boolean {
  return booking !== null && CHANGEABLE_STATES.includes(booking.state) && Date.parse(booking.start) > now;
}
