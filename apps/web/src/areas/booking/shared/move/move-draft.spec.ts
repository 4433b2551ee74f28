import type { Booking } from '../../../../api/types';
import { createZoneClock } from '../../../../intl/zone-clock';
import { isUnmoved, keepsStart, moveDraftOf, movedTo, moveTimes, openMinutes } from './move-draft';

const clock = createZoneClock('Asia/Almaty', '2026-11-24T09:00:00+05:00');
const booking = {
  start: '2026-11-24T14:00:00+05:00',
  end: '2026-11-24T16:30:00+05:00',
  spaceIds: ['a'],
  legs: [],
} as unknown as Booking;
const draft = moveDraftOf(booking, clock);

it('begins with the time and the space of the booking', () => {
  expect(draft).toEqual({ date: '2026-11-24', from: 14 * 60, minutes: 150, spaceId: 'a' });
  expect(isUnmoved(booking, movedTo(booking, draft, clock))).toBe(true);
});

it('moves to another time and space', () => {
  const moved = movedTo(booking, { ...draft, date: '2026-11-25', from: 9 * 60, spaceId: 'b' }, clock);
  expect(moved).toEqual({
    start: '2026-11-25T09:00:00+05:00',
    end: '2026-11-25T11:30:00+05:00',
    spaceIds: ['b'],
  });
  expect(isUnmoved(booking, moved)).toBe(false);
});

it('keeps the start of somebody who is here, and moves their end and space', () => {
  const here = { ...booking, start: '2026-11-24T14:07:23+05:00', state: 'checked_in' } as Booking;
  const unmoved = moveDraftOf(here, clock);
  expect(isUnmoved(here, movedTo(here, unmoved, clock))).toBe(true);
  const moved = movedTo(here, { ...unmoved, minutes: unmoved.minutes + 30, spaceId: 'b' }, clock);
  expect([keepsStart(here), keepsStart({ state: 'confirmed' })]).toEqual([true, false]);
  expect(moved).toEqual({ start: here.start, end: '2026-11-24T17:00:00+05:00', spaceIds: ['b'] });
});

it('keeps the desks of a group', () => {
  const group = { ...booking, spaceIds: ['a', 'b'] };
  expect(movedTo(group, { ...draft, spaceId: 'c' }, clock).spaceIds).toEqual(['a', 'b']);
});

it('joins the legs of a split booking, so it is never unmoved', () => {
  const split = { ...booking, legs: [{ start: booking.start, end: booking.end, spaceIds: ['a'] }] };
  expect(isUnmoved(split, movedTo(split, draft, clock))).toBe(false);
});

it('counts opening hours from midnight', () => {
  const midnight = clock.midnightOf('2026-11-24');
  const open = [{ start: '2026-11-24T09:00:00+05:00', end: '2026-11-24T21:00:00+05:00' }];
  expect(openMinutes(open, midnight)).toEqual({ from: 9 * 60, to: 21 * 60 });
  expect(openMinutes(undefined, midnight)).toEqual({ from: 0, to: 24 * 60 });
});

it('offers no time that is over, and none for longer than a booking may be', () => {
  const limits = { hours: { from: 480, to: 1320 }, shortest: 30, longest: 240, step: 15 };
  expect(moveTimes({ from: 660 }, { ...limits, now: 643 })).toEqual({
    starts: { from: 645, to: 1290 },
    ends: { from: 690, to: 900 },
  });
  expect(moveTimes({ from: 600 }, { ...limits, now: 643 }).ends).toEqual({ from: 645, to: 840 });
  expect(moveTimes({ from: 1200 }, { ...limits, now: null })).toEqual({
    starts: { from: 480, to: 1290 },
    ends: { from: 1230, to: 1320 },
  });
});
