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
const now = Date.parse('2026-11-24T10:00:00+05:00');
const draft = moveDraftOf(booking, clock, now);

it('begins with the time and the space of the booking', () => {
  expect(draft).toEqual({ date: '2026-11-24', from: 14 * 60, minutes: 150, spaceId: 'a' });
  expect(isUnmoved(booking, movedTo(booking, draft, clock, now), now)).toBe(true);
});

it('moves to another time and space', () => {
  const moved = movedTo(booking, { ...draft, date: '2026-11-25', from: 9 * 60, spaceId: 'b' }, clock, now);
  expect(moved).toEqual({
    start: '2026-11-25T09:00:00+05:00',
    end: '2026-11-25T11:30:00+05:00',
    spaceIds: ['b'],
  });
  expect(isUnmoved(booking, moved, now)).toBe(false);
});

it('keeps the start of somebody who is here, and moves their end and space', () => {
  const here = { ...booking, start: '2026-11-24T14:07:23+05:00', state: 'checked_in' } as Booking;
  const unmoved = moveDraftOf(here, clock, now);
  expect(isUnmoved(here, movedTo(here, unmoved, clock, now), now)).toBe(true);
  const moved = movedTo(here, { ...unmoved, minutes: unmoved.minutes + 30, spaceId: 'b' }, clock, now);
  expect([keepsStart(here), keepsStart({ state: 'confirmed' })]).toEqual([true, false]);
  expect(moved).toEqual({ start: here.start, end: '2026-11-24T17:00:00+05:00', spaceIds: ['b'] });
});

it('keeps the desks of a group', () => {
  const group = { ...booking, spaceIds: ['a', 'b'] };
  expect(movedTo(group, { ...draft, spaceId: 'c' }, clock, now).spaceIds).toEqual(['a', 'b']);
});

const LEGS = [
  { start: booking.start, end: '2026-11-24T15:00:00+05:00', spaceIds: ['a'] },
  { start: '2026-11-24T15:00:00+05:00', end: booking.end, spaceIds: ['b'] },
];

it('begins where somebody who is here sits now, and has nothing to change there', () => {
  const here = { ...booking, state: 'checked_in', spaceIds: ['a', 'b'], legs: LEGS } as Booking;
  const later = Date.parse('2026-11-24T15:20:00+05:00');
  const unmoved = moveDraftOf(here, clock, later);
  expect(unmoved.spaceId).toBe('b');
  expect(isUnmoved(here, movedTo(here, unmoved, clock, later), later)).toBe(true);
  expect(isUnmoved(here, movedTo(here, { ...unmoved, spaceId: 'c' }, clock, later), later)).toBe(false);
  const early = Date.parse('2026-11-24T14:20:00+05:00');
  const staying = moveDraftOf(here, clock, early);
  expect(staying.spaceId).toBe('a');
  expect(isUnmoved(here, movedTo(here, staying, clock, early), early)).toBe(false);
});

it('joins the legs of a split booking, so it is never unmoved', () => {
  const split = { ...booking, legs: LEGS };
  expect(isUnmoved(split, movedTo(split, draft, clock, now), now)).toBe(false);
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
