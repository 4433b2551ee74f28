import { Problem } from '../../../../api/client';
import type { Availability, ProblemBody, Refusal, Space } from '../../../../api/types';
import {
  findConflictStart,
  findNextDesk,
  isForbidden,
  isForbiddenToMove,
  splitBooking,
  withLaterEnd,
} from './split-booking';

const at = (clock: string) => `2026-11-24T${clock}:00+05:00`;
const desk = (id: string, x: number, area = 'open'): Space =>
  ({ id, kind: 'desk', area, floorId: 'f', at: [x, 0, 10, 10, 0] }) as unknown as Space;
const free = (spaceId: string, rule?: string): Availability => ({
  spaceId,
  free: true,
  freeUntil: null,
  busyUntil: null,
  refusal: rule ? ({ rule } as Refusal) : null,
});
const search = {
  spaces: [desk('a', 0), desk('b', 500), desk('c', 20), desk('d', 5, 'quiet')],
  from: 'a',
  isMoving: false,
};
const nextOf = (availability: Availability[], more = {}) =>
  findNextDesk({ ...search, availability, ...more })?.id ?? null;

describe('the desk where a booking goes on', () => {
  it('is the nearest free one of the same area', () => {
    expect(nextOf([free('a'), free('b'), free('c'), free('d')])).toBe('c');
    expect(nextOf([free('b'), free('d')])).toBe('b');
    expect(nextOf([free('d')])).toBe('d');
    expect(nextOf([free('a')])).toBeNull();
  });

  it('may break a rule about own bookings only while the own booking moves', () => {
    expect(nextOf([free('c', 'one_desk_at_a_time')])).toBeNull();
    expect(nextOf([free('c', 'one_desk_at_a_time')], { isMoving: true })).toBe('c');
    expect(isForbidden({ rule: 'opening_hours' } as Refusal, true)).toBe(true);
    expect(isForbidden({ rule: 'minutes_per_month' } as Refusal, true)).toBe(false);
  });

  it('is not too short or too late for somebody who is here and keeps their start', () => {
    const tooShort = { rule: 'minimum_length' } as Refusal;
    expect([isForbiddenToMove(tooShort, true), isForbiddenToMove(tooShort, false)]).toEqual([false, true]);
    expect(isForbiddenToMove({ rule: 'opening_hours' } as Refusal, true)).toBe(true);
  });
});

describe('a split booking', () => {
  const slot = { start: at('10:00'), end: at('14:00') };
  const split = { slot, firstSpaceId: 'a', secondSpaceId: 'c', minimumMinutes: 30 };

  it('has one leg at each desk', () => {
    expect(splitBooking({ ...split, at: at('12:00') })).toEqual([
      { start: slot.start, end: at('12:00'), spaceIds: ['a'] },
      { start: at('12:00'), end: slot.end, spaceIds: ['c'] },
    ]);
  });

  it('has no leg shorter than the shortest booking', () => {
    expect(splitBooking({ ...split, at: at('10:15') })).toBeNull();
    expect(splitBooking({ ...split, at: at('13:45') })).toBeNull();
  });

  it('is lengthened at its last desk', () => {
    const legs = [
      { start: '10', end: '12', spaceIds: ['a'] },
      { start: '12', end: '14', spaceIds: ['b'] },
    ];
    expect(withLaterEnd({ legs }, '15')).toEqual({ legs: [legs[0], { ...legs[1], end: '15' }] });
    expect(withLaterEnd({ legs: [] }, '15')).toEqual({ end: '15' });
  });
});

it('reads from a refusal when the first conflicting booking begins', () => {
  const conflicts = [
    { spaceId: 'a', start: at('13:00'), end: at('14:00') },
    { spaceId: 'a', start: at('12:00'), end: at('13:00') },
  ];
  const problem = (code: string) =>
    new Problem({ code, status: 409, detail: '', conflicts } as unknown as ProblemBody);
  expect(findConflictStart(problem('slot_taken'))).toBe(at('12:00'));
  expect(findConflictStart(problem('space_closed'))).toBe(at('12:00'));
  expect(findConflictStart(problem('refused'))).toBeNull();
  expect(findConflictStart(null)).toBeNull();
});
