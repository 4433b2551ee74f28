import type { Booking } from '../../../../api/types';
import { createZoneClock } from '../../../../intl/zone-clock';
import { behindUsed, ownPlaceIn, placesNow, timeLeft } from './time-here';

const at = (clock: string) => `2026-11-24T${clock}:00+05:00`;
const nowAt = (clock: string) => Date.parse(at(clock));
const clock = createZoneClock('Asia/Almaty', at('09:00'));
const leg = (start: string, end: string, place: string) => ({
  start: at(start),
  end: at(end),
  spaceIds: [place],
});
const slot = { start: at('10:00'), end: at('14:00') };
const moved = {
  ...slot,
  state: 'checked_in',
  spaceIds: ['a', 'b'],
  legs: [leg('10:00', '11:30', 'a'), leg('11:30', '14:00', 'b')],
} as Booking;
const whole = { ...slot, state: 'confirmed', spaceIds: ['a'], legs: [] as Booking['legs'] } as Booking;

describe('the place of somebody who is here', () => {
  it('is the one that they took last, not the one that they left', () => {
    expect(placesNow(moved, nowAt('12:00'))).toEqual(['b']);
    expect(placesNow(moved, nowAt('11:00'))).toEqual(['a']);
    expect(placesNow(moved, nowAt('15:00'))).toEqual(['b']);
    expect(placesNow({ ...moved, state: 'confirmed' }, nowAt('12:00'))).toEqual(['a']);
  });

  it('stays to be chosen, as does that of a booking within its own time', () => {
    expect(ownPlaceIn(moved, { start: at('12:00'), end: at('15:00') }, nowAt('12:00'))).toBe('b');
    expect(ownPlaceIn(whole, { start: at('11:00'), end: at('14:00') }, nowAt('09:00'))).toBe('a');
    expect(ownPlaceIn(whole, { start: at('11:00'), end: at('15:00') }, nowAt('09:00'))).toBeNull();
  });
});

describe('the time that is left', () => {
  it('begins now for somebody who is here, and with the booking for everybody else', () => {
    const now = nowAt('12:00') + 40_000;
    expect(timeLeft(moved, slot, clock, now)).toEqual({ start: at('12:00'), end: at('14:00') });
    expect(timeLeft(moved, slot, clock, nowAt('09:50'))).toEqual(slot);
    expect(timeLeft(whole, slot, clock, now)).toEqual(slot);
    expect(timeLeft(moved, slot, clock, nowAt('14:00'))).toBeNull();
  });

  it('comes behind what was used', () => {
    const toCome = [leg('12:00', '13:00', 'b'), leg('13:00', '14:00', 'c')];
    expect(behindUsed(moved, toCome)).toEqual([
      leg('10:00', '11:30', 'a'),
      leg('11:30', '13:00', 'b'),
      leg('13:00', '14:00', 'c'),
    ]);
    expect(behindUsed(moved, [leg('12:00', '14:00', 'c')])).toEqual([
      leg('10:00', '11:30', 'a'),
      leg('11:30', '12:00', 'b'),
      leg('12:00', '14:00', 'c'),
    ]);
    expect(behindUsed(whole, [leg('10:00', '12:00', 'a'), leg('12:00', '14:00', 'b')])).toEqual([
      leg('10:00', '12:00', 'a'),
      leg('12:00', '14:00', 'b'),
    ]);
  });
});
