import type { Booking, Space } from '../../../api/types';
import { createZoneClock } from '../../../intl/zone-clock';
import { findAgain, firstPlaces, nextDateLike, roomAgain } from './again';

const clock = createZoneClock('Asia/Almaty', '2026-11-24T09:00:00+05:00');
/** A Tuesday. */
const now = Date.parse('2026-11-24T12:00:00+05:00');
const day = { now, clock, advanceDays: 14 };
const booking = {
  start: '2026-11-19T14:07:31+05:00',
  end: '2026-11-19T16:30:00+05:00',
  spaceIds: ['a'],
  legs: [] as Booking['legs'],
  organisationId: null,
} as Booking;
const space = (code: string) => ({ id: code, code }) as Space;
const question = { ...day, spaces: [space('A-04')], step: 5 };

describe('the same time of another day', () => {
  it('is the next one of the same weekday', () => {
    expect(nextDateLike('2026-11-19T14:00:00+05:00', day)).toBe('2026-11-26');
    expect(nextDateLike('2026-11-16T14:00:00+05:00', day)).toBe('2026-11-30');
    // A cancelled booking may lie ahead.
    expect(nextDateLike('2026-12-03T14:00:00+05:00', day)).toBe('2026-11-26');
  });

  it('is today while the time is to come, and a week later after it', () => {
    expect(nextDateLike('2026-11-17T14:00:00+05:00', day)).toBe('2026-11-24');
    expect(nextDateLike('2026-11-17T10:00:00+05:00', day)).toBe('2026-12-01');
  });

  it('is the next day at all for whoever may not book so far ahead', () => {
    expect(nextDateLike('2026-11-19T10:00:00+05:00', { ...day, advanceDays: 1 })).toBe('2026-11-25');
    expect(nextDateLike('2026-11-19T14:00:00+05:00', { ...day, advanceDays: 1 })).toBe('2026-11-24');
  });
});

describe('booking again', () => {
  it('opens the same desk for as long, in whole steps', () => {
    expect(findAgain(booking, question)).toEqual({
      date: '2026-11-26',
      from: '14:05',
      to: '16:30',
      desk: 'A-04',
    });
  });

  it('opens the same desks for a group and its organisation', () => {
    const group = { ...booking, organisationId: 'o' };
    expect(findAgain(group, { ...question, spaces: [space('A-05'), space('A-04')] })).toMatchObject({
      people: 2,
      set: 'A-04,A-05',
      organisation: 'o',
    });
  });

  it('opens the form of the same room, until midnight at most', () => {
    expect(
      roomAgain(
        { ...booking, start: '2026-11-19T22:00:00+05:00', end: '2026-11-20T01:00:00+05:00' },
        { ...question, spaces: [space('hall')] },
      ),
    ).toEqual({ date: '2026-11-26', room: 'hall', from: '22:00', to: '24:00' });
  });

  it('is where the booking began', () => {
    const legs = [
      { start: booking.start, end: booking.end, spaceIds: ['b'] },
      { start: booking.end, end: booking.end, spaceIds: ['c'] },
    ];
    expect([firstPlaces(booking), firstPlaces({ spaceIds: ['b', 'c'], legs })]).toEqual([['a'], ['b']]);
  });
});
