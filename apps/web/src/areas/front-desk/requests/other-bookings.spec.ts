import type { BusySlot, DayPlan } from '../../../api/types';
import { keyOf, otherBookings } from './other-bookings';

const at = (hour: number) => `2026-12-06T${String(hour).padStart(2, '0')}:00:00+05:00`;
const busy = (bookingId: string | null, from: number, state = 'confirmed') =>
  ({ bookingId, state, start: at(from), end: at(from + 1) }) as BusySlot;
const room = (spaceId: string, ...slots: BusySlot[]) =>
  ({ spaceId, busy: slots }) as DayPlan['rooms'][number];
const request = { id: 'asked', spaceIds: ['a', 'b'] };

it('lists what else takes the rooms of a request, each once, in the order of the day', () => {
  const rooms = [
    room('a', busy('asked', 10), busy('late', 15), busy('both', 12), busy(null, 18, 'closure')),
    room('b', busy('asked', 10), busy('early', 8), busy('both', 12), busy(null, 18, 'closure')),
    room('c', busy('elsewhere', 9)),
  ];
  expect(otherBookings(rooms, request).map(({ bookingId }) => bookingId)).toEqual([
    'early',
    'both',
    'late',
    null,
  ]);
});

it('names bookings that begin at once apart', () => {
  const rooms = [room('a', busy('one', 9)), room('b', busy('other', 9))];
  expect(new Set(otherBookings(rooms, request).map(keyOf)).size).toBe(2);
});
