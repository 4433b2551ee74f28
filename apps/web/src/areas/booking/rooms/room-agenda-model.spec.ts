import type { BusySlot } from '../../../api/types';
import { agendaOf, isChosen } from './room-agenda-model';
import type { RoomRow } from './room-rows';

const hours = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
const busy = { state: 'confirmed' } as BusySlot;
const row = {
  space: { id: 'r' },
  blocks: [{ ...hours(10, 12), busy }],
  free: [hours(9, 10), hours(12, 21)],
} as unknown as RoomRow;
const [, taken, evening] = agendaOf(row);

it('puts gaps and bookings in the order of their times', () => {
  expect(agendaOf(row)).toEqual([
    { ...hours(9, 10), busy: null },
    { ...hours(10, 12), busy },
    { ...hours(12, 21), busy: null },
  ]);
});

it('chooses a gap by a part of it, and a booking as a whole', () => {
  const choose = (from: number, to: number) => ({ spaceId: 'r', ...hours(from, to) });
  expect(isChosen(evening!, row, choose(14, 15))).toBe(true);
  expect(isChosen(taken!, row, choose(10, 12))).toBe(true);
  expect(isChosen(taken!, row, choose(11, 12))).toBe(false);
});

it('chooses nothing in another room', () => {
  expect(isChosen(evening!, row, { spaceId: 'x', ...hours(14, 15) })).toBe(false);
  expect(isChosen(evening!, row, null)).toBe(false);
});
