import type { Booking } from '../../../api/types';
import { isAhead, recurrenceOf, seriesDays } from './series-days';

const booking = (date: string, state: Booking['state'] = 'confirmed') =>
  ({
    id: `${date} ${state}`,
    state,
    start: `${date}T18:00:00+05:00`,
    end: `${date}T19:00:00+05:00`,
  }) as Booking;
const dateOf = (instant: string) => new Date(Date.parse(instant) + 5 * 3_600_000).toISOString().slice(0, 10);
const now = Date.parse('2026-11-24T18:30:00+05:00');

it('puts bookings and gaps in the order of their dates, and knows what is past', () => {
  const days = seriesDays(
    {
      bookings: [
        booking('2026-12-08'),
        booking('2026-11-17', 'completed'),
        booking('2026-11-24', 'checked_in'),
      ],
      gaps: [{ date: '2026-12-01', reason: 'clash' }],
    },
    dateOf,
    now,
  );
  expect(days.map((day) => [day.date, day.gap, day.isPast])).toEqual([
    ['2026-11-17', null, true],
    ['2026-11-24', null, false],
    ['2026-12-01', 'clash', false],
    ['2026-12-08', null, false],
  ]);
  expect(days.map((day) => isAhead(day, now))).toEqual([false, false, false, true]);
});

it('shows the booking that stands where one was cancelled before it', () => {
  const bookings = [booking('2026-12-08'), booking('2026-12-08', 'cancelled')];
  for (const list of [bookings, [...bookings].reverse()])
    expect(seriesDays({ bookings: list, gaps: [] }, dateOf, now).map((day) => day.booking?.state)).toEqual([
      'confirmed',
    ]);
});

it('reads a rule, and leaves an unknown one alone', () => {
  const rule = { startTime: '18:00', endTime: '19:30', frequency: 'weekly', interval: 2, weekdays: [1, 3] };
  expect(recurrenceOf({ ...rule, from: '2026-11-17' })).toEqual(rule);
  expect(recurrenceOf({ startTime: '18:00', endTime: '19:30', frequency: 'monthly' })?.weekdays).toEqual([]);
  expect(recurrenceOf({ cron: '* * * * *' })).toBeNull();
});
