import type { Availability, ProblemBody, Refusal, Space } from '../../../../api/types';
import { Problem } from '../../../../api/client';
import { busyFromOf, forbids, lengthened, nextDesk, splitAt } from './split';

const desk = (id: string, x: number, area = 'open'): Space =>
  ({ id, kind: 'desk', area, floorId: 'f', at: [x, 0, 10, 10, 0] }) as unknown as Space;
const free = (spaceId: string, rule?: string): Availability => ({
  spaceId,
  free: true,
  freeUntil: null,
  busyUntil: null,
  refusal: rule ? ({ rule } as Refusal) : null,
});
const spaces = [desk('a', 0), desk('b', 500), desk('c', 20), desk('d', 5, 'quiet')];

it('goes on at the nearest free desk of the same area', () => {
  expect(nextDesk(spaces, [free('a'), free('b'), free('c'), free('d')], 'a')?.id).toBe('c');
  expect(nextDesk(spaces, [free('b'), free('d')], 'a')?.id).toBe('b');
  expect(nextDesk(spaces, [free('d')], 'a')?.id).toBe('d');
  expect(nextDesk(spaces, [free('a')], 'a')).toBeNull();
});

it('counts the own booking against nobody while it moves', () => {
  expect(nextDesk(spaces, [free('c', 'one_desk_at_a_time')], 'a')).toBeNull();
  expect(nextDesk(spaces, [free('c', 'one_desk_at_a_time')], 'a', true)?.id).toBe('c');
  expect(forbids({ rule: 'opening_hours' } as Refusal, true)).toBe(true);
});

it('splits where the other booking begins, and never into crumbs', () => {
  const slot = { start: '2026-11-24T10:00:00+05:00', end: '2026-11-24T14:00:00+05:00' };
  const at = (clock: string) => `2026-11-24T${clock}:00+05:00`;
  expect(splitAt(slot, at('12:00'), 'a', 'c', 30)).toEqual([
    { start: slot.start, end: at('12:00'), spaceIds: ['a'] },
    { start: at('12:00'), end: slot.end, spaceIds: ['c'] },
  ]);
  expect(splitAt(slot, at('10:15'), 'a', 'c', 30)).toBeNull();
  expect(splitAt(slot, at('13:45'), 'a', 'c', 30)).toBeNull();
});

it('knows from a refusal when the others begin', () => {
  const body = (code: string) =>
    ({
      code,
      status: 409,
      detail: '',
      conflicts: [
        { spaceId: 'a', start: '2026-11-24T13:00:00+05:00', end: '2026-11-24T14:00:00+05:00' },
        { spaceId: 'a', start: '2026-11-24T12:00:00+05:00', end: '2026-11-24T13:00:00+05:00' },
      ],
    }) as unknown as ProblemBody;
  expect(busyFromOf(new Problem(body('slot_taken')))).toBe('2026-11-24T12:00:00+05:00');
  expect(busyFromOf(new Problem(body('refused')))).toBeNull();
  expect(busyFromOf(null)).toBeNull();
});

it('lengthens a split booking where it ends', () => {
  const legs = [
    { start: '10', end: '12', spaceIds: ['a'] },
    { start: '12', end: '14', spaceIds: ['b'] },
  ];
  expect(lengthened({ legs }, '15')).toEqual({ legs: [legs[0], { ...legs[1], end: '15' }] });
  expect(lengthened({ legs: [] }, '15')).toEqual({ end: '15' });
});
