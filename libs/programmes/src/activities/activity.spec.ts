import { BOOKING_STATES } from '@birlik/bookings';
import {
  type ActivitySession,
  findMainSession,
  findStanding,
  findStandingOfSession,
  hasMoved,
} from './activity.js';

describe('how a session stands', () => {
  const session = { state: 'planned', bookingState: 'confirmed', end: 100 } as const;

  it('is said by its booking', () => {
    const standingWith = (standing: string) =>
      BOOKING_STATES.filter(
        (bookingState) => findStandingOfSession({ ...session, bookingState }, 0) === standing,
      );
    expect(standingWith('open')).toEqual(['confirmed', 'checked_in']);
    expect(standingWith('cancelled')).toEqual(['declined', 'cancelled', 'expired']);
    // That nobody checked the room in is no reason to call it off.
    expect(findStandingOfSession({ ...session, bookingState: 'no_show' }, 0)).toBe('closed');
    expect(findStandingOfSession({ ...session, bookingState: 'requested' }, 0)).toBe('closed');
  });

  it('is open up to its last instant and closed from its end on', () => {
    expect(findStandingOfSession(session, 99)).toBe('open');
    expect(findStandingOfSession(session, 100)).toBe('closed');
  });

  it('is open without a booking until it is over', () => {
    expect(findStandingOfSession({ ...session, bookingState: null }, 99)).toBe('open');
    expect(findStandingOfSession({ ...session, bookingState: null }, 100)).toBe('closed');
  });

  it('is cancelled when it was cancelled, even if its room is still booked', () => {
    expect(findStandingOfSession({ ...session, state: 'cancelled' }, 0)).toBe('cancelled');
  });
});

describe('how an activity stands', () => {
  const sessions = (...standings: ActivitySession['standing'][]) =>
    standings.map((standing) => ({ standing }));

  it.each([
    [['open'], 'open'],
    [['closed', 'open'], 'open'],
    [['cancelled', 'open'], 'open'],
    [['closed', 'cancelled'], 'closed'],
    [['cancelled', 'cancelled'], 'cancelled'],
  ] as const)('with sessions that are %s is %s', (standings, expected) => {
    expect(findStanding('open', sessions(...standings))).toBe(expected);
  });

  it('is cancelled when it was cancelled, whatever its sessions are', () => {
    expect(findStanding('cancelled', sessions('open'))).toBe('cancelled');
  });
});

describe('the session that a person should know of first', () => {
  const numberOf = (...standings: ActivitySession['standing'][]) =>
    findMainSession({
      sessions: standings.map((standing, i) => ({ number: i + 1, standing }) as ActivitySession),
    }).number;

  it.each([
    [['closed', 'cancelled', 'open', 'open'], 3],
    [['closed', 'closed', 'cancelled'], 2],
    [['cancelled', 'cancelled'], 2],
  ] as const)('of %s is number %i', (standings, number) => {
    expect(numberOf(...standings)).toBe(number);
  });
});

describe('a session of which people do not know how it is now', () => {
  const session = {
    state: 'planned',
    bookingState: 'confirmed',
    start: 10,
    end: 20,
    spaceIds: ['a'],
    told: { start: 10, end: 20, spaceIds: ['a'], awaits: false },
  } as unknown as ActivitySession;
  const waiting = { ...session.told!, awaits: true };

  it.each([
    ['has moved to another time', { start: 11 }, true],
    ['has moved to another room', { spaceIds: ['b'] }, true],
    ['waits for an approval', { bookingState: 'requested' }, true],
    ['is approved', { told: waiting }, true],
    ['is as they know it', {}, false],
    ['waits, as they know', { bookingState: 'requested', told: waiting }, false],
    ['is gone, of which they are told as of an end', { bookingState: 'cancelled', start: 11 }, false],
    ['is over', { end: 15, told: { ...session.told!, end: 15 } }, false],
  ] as const)('%s', (_what, change, moved) => {
    expect(hasMoved({ ...session, ...change } as ActivitySession, 15)).toBe(moved);
  });
});
