import { MINUTE } from '@birlik/kernel';
import type { Activity, ActivitySession } from '../activities/activity.js';
import {
  ALIVE,
  isOver,
  mayBeOffered,
  REGISTRATION_QUEUE,
  REGISTRATION_STATES,
  countSeatsLeft,
  findStandingFor,
} from './registration.js';

describe('the states of a registration', () => {
  const next = (from: (typeof REGISTRATION_STATES)[number]) =>
    REGISTRATION_STATES.filter((to) => REGISTRATION_QUEUE.mayFollow(from, to));

  it('can all be reached from where people come in', () => {
    const reached = new Set<(typeof REGISTRATION_STATES)[number]>(['waiting', 'registered']);
    for (const state of reached) for (const one of next(state)) reached.add(one);
    expect([...reached].sort()).toEqual([...REGISTRATION_STATES].sort());
  });

  it('end exactly where nobody has a seat or hopes for one', () => {
    const ends = REGISTRATION_STATES.filter((state) => next(state).length === 0);
    expect(ends).toEqual(REGISTRATION_STATES.filter((state) => !ALIVE.includes(state)));
  });

  it('can be cancelled everywhere but at an end', () => {
    for (const state of ALIVE) expect(next(state)).toContain('cancelled');
  });
});

describe('what a registration is for', () => {
  const session = (number: number, more: Partial<ActivitySession> = {}) =>
    ({
      number,
      state: 'planned',
      bookingState: 'confirmed',
      end: number * 10,
      standing: 'open',
      seatsLeft: number,
      ...more,
    }) as ActivitySession;
  const activity = (...sessions: ActivitySession[]) =>
    ({ state: 'open', standing: 'open', seatsLeft: 1, sessions }) as unknown as Activity;
  const course = activity(session(1), session(2, { standing: 'cancelled' }), session(3));

  it('is the whole activity, or one session of it', () => {
    expect(findStandingFor(course, { sessionNumber: null })).toBe('open');
    expect(findStandingFor(course, { sessionNumber: 2 })).toBe('cancelled');
    expect(countSeatsLeft(course, { sessionNumber: null })).toBe(1);
    expect(countSeatsLeft(course, { sessionNumber: 3 })).toBe(3);
  });

  it('is over with the end of its last session', () => {
    expect([29, 30].map((now) => isOver(course, { sessionNumber: null }, now))).toEqual([false, true]);
    expect([9, 10].map((now) => isOver(course, { sessionNumber: 1 }, now))).toEqual([false, true]);
  });

  it('is over when its booking is completed, but not while a cancellation can be undone', () => {
    expect(isOver(activity(session(1, { bookingState: 'completed' })), { sessionNumber: null }, 0)).toBe(
      true,
    );
    expect(isOver(activity(session(1, { bookingState: 'cancelled' })), { sessionNumber: null }, 0)).toBe(
      false,
    );
    expect(isOver(activity(session(1, { state: 'cancelled' })), { sessionNumber: null }, 0)).toBe(true);
  });

  it('may be offered as long as one of its sessions has a quarter of an hour left', () => {
    const long = (number: number, more: Partial<ActivitySession> = {}) =>
      session(number, { end: number * 60 * MINUTE, ...more });
    const at = (minute: number, one: Activity, sessionNumber: number | null = null) =>
      mayBeOffered(one, { sessionNumber }, minute * MINUTE);
    const two = activity(long(1), long(2));
    expect([45, 46, 60].map((minute) => at(minute, two, 1))).toEqual([true, false, false]);
    expect([60, 105, 106].map((minute) => at(minute, two))).toEqual([true, true, false]);
    expect(at(0, activity(long(1, { state: 'cancelled' })))).toBe(false);
    expect(at(0, activity(long(1, { bookingState: 'completed' })))).toBe(false);
    expect(at(0, activity(long(1, { bookingState: 'cancelled' })))).toBe(true);
  });
});
