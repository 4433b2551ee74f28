import type { Booking } from '../../../api/types';
import { createZoneClock } from '../../../intl/zone-clock';
import { bookingsAtHome, closingTime } from './home-day';

const { dateOf } = createZoneClock('Asia/Almaty', '2026-11-24T09:00:00+05:00');
const now = Date.parse('2026-11-24T12:00:00+05:00');
const booking = (start: string, end: string, state: Booking['state'] = 'confirmed') =>
  ({ start: `2026-11-${start}:00+05:00`, end: `2026-11-${end}:00+05:00`, state }) as Booking;

it('tells the bookings of today from those of later days', () => {
  const going = booking('24T10:00', '24T14:00', 'checked_in');
  const tonight = booking('24T20:00', '24T21:00');
  const tomorrow = booking('25T09:00', '25T10:00');
  expect(bookingsAtHome([going, tonight, tomorrow], now, dateOf)).toEqual({
    today: [going, tonight],
    later: [tomorrow],
  });
});

it('leaves out bookings that are over or do not stand', () => {
  const over = booking('24T08:00', '24T12:00');
  const requested = booking('24T20:00', '24T21:00', 'requested');
  expect(bookingsAtHome([over, requested], now, dateOf)).toEqual({ today: [], later: [] });
});

it('closes with the last opening hours, never where an area is always open', () => {
  const open = [{ start: '2026-11-24T09:00:00+05:00', end: '2026-11-24T21:00:00+05:00' }];
  expect(closingTime(open, false)).toBe(Date.parse('2026-11-24T21:00:00+05:00'));
  expect(closingTime(open, true)).toBe(Infinity);
  expect(closingTime([], false)).toBeNull();
});
