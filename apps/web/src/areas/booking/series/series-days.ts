import type { Booking, SeriesDetail, SeriesGap } from '../../../api/types';

/** One date of a series: its booking, or why it has none. */
export interface SeriesDay {
  date: string;
  booking: Booking | null;
  gap: SeriesGap['reason'] | null;
  isPast: boolean;
}

const standing = new Set(['requested', 'confirmed', 'checked_in']);

/** Every date in order; of a date that was cancelled and booked anew, the booking that stands. */
export function seriesDays(
  { bookings, gaps }: Pick<SeriesDetail, 'bookings' | 'gaps'>,
  dateOf: (instant: string) => string,
  now: number,
): SeriesDay[] {
  const today = dateOf(new Date(now).toISOString());
  const days = new Map<string, SeriesDay>();
  for (const { date, reason } of gaps)
    days.set(date, { date, booking: null, gap: reason, isPast: date < today });
  for (const booking of bookings) {
    const date = dateOf(booking.start);
    if (days.get(date)?.booking && !standing.has(booking.state)) continue;
    days.set(date, { date, booking, gap: null, isPast: Date.parse(booking.end) <= now });
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The booking can be moved or given up together with the others. */
export function isAhead({ booking }: SeriesDay, now: number): boolean {
  return (
    booking !== null &&
    (booking.state === 'confirmed' || booking.state === 'requested') &&
    Date.parse(booking.start) > now
  );
}

interface RecurrenceFields {
  startTime: string;
  endTime: string;
  frequency: string;
  interval: number;
  weekdays: number[];
}

/** The rule as far as the screen says it; null for a form that is not known here. */
export function recurrenceOf(rule: SeriesDetail['rule']): RecurrenceFields | null {
  const { startTime, endTime, frequency, interval, weekdays } = rule;
  if (typeof startTime !== 'string' || typeof endTime !== 'string' || typeof frequency !== 'string')
    return null;
  return {
    startTime,
    endTime,
    frequency,
    interval: typeof interval === 'number' ? interval : 1,
    weekdays: Array.isArray(weekdays) ? weekdays.filter((day) => typeof day === 'number') : [],
  };
}
