import type { Booking } from '../../../api/types';
import { momentOf, ownBookingOf } from './desk-moment';

const at = (clock: string) => `2026-11-24T${clock}:00+05:00`;
const now = Date.parse(at('12:00'));
const booking = (change: Partial<Booking>) =>
  ({ state: 'confirmed', spaceIds: ['a'], legs: [], end: at('14:00'), checkIn: null, ...change }) as Booking;

it('is free, taken or closed for somebody who has no booking here', () => {
  expect(momentOf({ free: true, busyUntil: null }, null, now)).toBe('free');
  expect(momentOf({ free: false, busyUntil: at('13:00') }, null, now)).toBe('busy');
  expect(momentOf({ free: false, busyUntil: null }, null, now)).toBe('closed');
});

it('waits for its person from the opening of check-in on, and knows when they are here', () => {
  const checkIn = { opensAt: at('11:45'), releaseAt: at('12:30') };
  const taken = { free: false, busyUntil: at('14:00') };
  expect(momentOf(taken, booking({ checkIn }), now)).toBe('awaited');
  expect(momentOf(taken, booking({ checkIn: { ...checkIn, opensAt: at('12:30') } }), now)).toBe('busy');
  expect(momentOf(taken, booking({ state: 'checked_in' }), now)).toBe('here');
});

it('looks for the booking of this desk alone, and not for a stretch that is over', () => {
  const mine = booking({});
  expect(ownBookingOf([booking({ spaceIds: ['b'] }), mine], 'a', now)).toBe(mine);
  expect(ownBookingOf([booking({ state: 'requested' })], 'a', now)).toBeNull();
  const split = booking({
    spaceIds: ['a', 'b'],
    legs: [
      { start: at('10:00'), end: at('12:00'), spaceIds: ['a'] },
      { start: at('12:00'), end: at('14:00'), spaceIds: ['b'] },
    ],
  });
  expect(ownBookingOf([split], 'a', now)).toBeNull();
  expect(ownBookingOf([split], 'b', now)).toBe(split);
});
