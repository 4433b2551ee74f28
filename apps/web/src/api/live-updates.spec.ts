import type { AvailabilityAnswer, ChangedBooking } from './types';
import { withBooking } from './live-updates';

const at = (clock: string) => `2026-11-24T${clock}:00+05:00`;
const answer = {
  start: at('14:00'),
  end: at('15:00'),
  items: [
    { spaceId: 'a', free: true, freeUntil: null, busyUntil: null, refusal: null },
    { spaceId: 'b', free: true, freeUntil: at('16:00'), busyUntil: null, refusal: null },
  ],
} as unknown as AvailabilityAnswer;
const booked = (change: Partial<ChangedBooking>): ChangedBooking => ({
  taken: true,
  start: at('14:30'),
  end: at('15:30'),
  spaceIds: ['a'],
  ...change,
});

describe('the availability after a booking of somebody else', () => {
  it('shows the space as taken until the booking ends', () => {
    const [a, b] = withBooking(answer, booked({})).items;
    expect(a).toMatchObject({ free: false, freeUntil: null, busyUntil: at('15:30') });
    expect(b).toBe(answer.items[1]);
  });

  it('shows the space as free until a later booking begins', () => {
    const later = booked({ start: at('15:00'), end: at('17:00'), spaceIds: ['a', 'b'] });
    expect(withBooking(answer, later).items.map((item) => item.freeUntil)).toEqual([
      at('15:00'),
      at('15:00'),
    ]);
    const latest = booked({ start: at('17:00'), end: at('18:00'), spaceIds: ['b'] });
    expect(withBooking(answer, latest).items[1]?.freeUntil).toBe(at('16:00'));
  });

  it('stays as it is after a booking that is over before', () => {
    expect(withBooking(answer, booked({ start: at('12:00'), end: at('14:00') }))).toBe(answer);
  });
});
