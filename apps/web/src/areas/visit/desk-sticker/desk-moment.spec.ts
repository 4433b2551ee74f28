import type { Booking } from '../../../api/types';
import { deskMoment, findOwnBooking } from './desk-moment';

const at = (clock: string) => `2026-11-24T${clock}:00+05:00`;
const now = Date.parse(at('12:00'));
const booking = (change: Partial<Booking>) =>
  ({ state: 'confirmed', spaceIds: ['a'], legs: [], end: at('14:00'), checkIn: null, ...change }) as Booking;

describe('a desk at this moment', () => {
  const taken = { free: false, busyUntil: at('14:00') };

  it('is free, taken or closed for somebody without a booking', () => {
    expect(deskMoment({ free: true, busyUntil: null }, null, now)).toBe('free');
    expect(deskMoment(taken, null, now)).toBe('busy');
    expect(deskMoment({ free: false, busyUntil: null }, null, now)).toBe('closed');
  });

  it('expects its person once check-in is open', () => {
    const checkIn = { opensAt: at('11:45'), releaseAt: at('12:30') };
    expect(deskMoment(taken, booking({ checkIn }), now)).toBe('expected');
    expect(deskMoment(taken, booking({ checkIn: { ...checkIn, opensAt: at('12:30') } }), now)).toBe('busy');
  });

  it('is mine once its person has checked in', () => {
    expect(deskMoment(taken, booking({ state: 'checked_in' }), now)).toBe('mine');
  });
});

describe('the own booking of a desk', () => {
  it('is one that stands at this desk', () => {
    const mine = booking({});
    expect(findOwnBooking([booking({ spaceIds: ['b'] }), mine], 'a', now)).toBe(mine);
    expect(findOwnBooking([booking({ state: 'requested' })], 'a', now)).toBeNull();
  });

  it('is not one whose leg at this desk is over', () => {
    const split = booking({
      spaceIds: ['a', 'b'],
      legs: [
        { start: at('10:00'), end: at('12:00'), spaceIds: ['a'] },
        { start: at('12:00'), end: at('14:00'), spaceIds: ['b'] },
      ],
    });
    expect(findOwnBooking([split], 'a', now)).toBeNull();
    expect(findOwnBooking([split], 'b', now)).toBe(split);
  });
});
