import type { Availability, Space } from '../../../../api/types';
import { deskStatuses, nearest, neighbour } from './desk-status';

const desk = (id: string, x = 0, y = 0) =>
  ({ id, code: id, at: [x, y, 10, 10, 0], features: [] }) as unknown as Space;
const iso = (clock: string) => `2026-11-24T${clock}:00+05:00`;
const at = (clock: string) => Date.parse(iso(clock));
const asked = { start: at('14:00'), end: at('18:00'), minimumMinutes: 30 };
const answer = (
  spaceId: string,
  free: boolean,
  freeUntil: string | null,
  busyUntil: string | null,
): Availability => ({
  spaceId,
  free,
  freeUntil: freeUntil && iso(freeUntil),
  busyUntil: busyUntil && iso(busyUntil),
  refusal: null,
});

it('tells free, free for a while, taken and mine apart', () => {
  const statuses = deskStatuses(
    [desk('A'), desk('B'), desk('C'), desk('D'), desk('E')],
    [
      answer('A', true, '21:00', null),
      answer('B', false, '16:00', '17:00'),
      answer('C', false, '14:10', '17:00'),
      answer('D', false, null, '15:00'),
      answer('E', false, null, '19:00'),
    ],
    [{ spaceIds: ['E'], start: iso('14:00'), end: iso('19:00') }],
    asked,
  );
  expect(statuses.map((status) => status.state)).toEqual(['free', 'partly', 'taken', 'taken', 'mine']);
  expect(statuses[0]?.freeUntil).toBe(at('21:00'));
  expect(statuses[3]?.busyUntil).toBe(at('15:00'));
});

it('walks over the floor with arrow keys', () => {
  const desks = [desk('a', 0, 0), desk('b', 20, 0), desk('c', 40, 2), desk('d', 0, 30), desk('e', 22, 34)];
  expect(neighbour(desks, desks[0]!, 'right')).toBe(desks[1]);
  expect(neighbour(desks, desks[1]!, 'right')).toBe(desks[2]);
  expect(neighbour(desks, desks[0]!, 'down')).toBe(desks[3]);
  expect(neighbour(desks, desks[4]!, 'up')).toBe(desks[1]);
  expect(neighbour(desks, desks[0]!, 'left')).toBeNull();
});

it('takes the desk nearest to a fingertip', () => {
  const desks = [desk('a', 0, 0), desk('b', 20, 0)];
  expect(nearest(desks, { x: 18, y: 5 }, 12)).toBe(desks[1]);
  expect(nearest(desks, { x: 200, y: 5 }, 12)).toBeNull();
});
