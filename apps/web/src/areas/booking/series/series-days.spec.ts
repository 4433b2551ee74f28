import type { Booking } from '../../../api/types';
import { createZoneClock } from '../../../intl/zone-clock';
import { isAhead, seriesDays } from './series-days';

const booking = (date: string, state: Booking['state'] = 'confirmed') =>
  ({
    id: `${date} ${state}`,
    state,
    start: `${date}T18:00:00+05:00`,
    end: `${date}T19:00:00+05:00`,
  }) as Booking;
const { dateOf } = createZoneClock('Asia/Almaty', '2026-11-24T09:00:00+05:00');
const now = Date.parse('2026-11-24T18:30:00+05:00');

describe('the dates of a series', () => {
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

  it('are its bookings and gaps in order, the past ones marked', () => {
    expect(days.map((day) => [day.date, day.gap, day.isPast])).toEqual([
      ['2026-11-17', null, true],
      ['2026-11-24', null, false],
      ['2026-12-01', 'clash', false],
      ['2026-12-08', null, false],
    ]);
  });

  it('can be changed while they are ahead and have a booking', () => {
    expect(days.map((day) => isAhead(day, now))).toEqual([false, false, false, true]);
  });

  it('show the booking that stands where another one was cancelled', () => {
    const bookings = [booking('2026-12-08'), booking('2026-12-08', 'cancelled')];
    for (const list of [bookings, [...bookings].reverse()]) {
      const [day] = seriesDays({ bookings: list, gaps: [] }, dateOf, now);
      expect(day?.booking?.state).toBe('confirmed');
    }
  });
});
