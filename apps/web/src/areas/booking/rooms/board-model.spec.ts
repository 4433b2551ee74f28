import type { RoomRow } from './room-rows';
import {
  cellAt,
  extendStretch,
  isFree,
  nearestStop,
  positionOf,
  stopsOf,
  stretchForEnter,
  stretchForTap,
} from './board-model';

const hours = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
const shown = hours(9, 13);
const row = {
  space: { id: 'r' },
  blocks: [hours(10, 11)],
  free: [hours(9, 10), hours(11, 13)],
} as unknown as RoomRow;

it('draws stretches in parts of the shown hours', () => {
  expect(positionOf(hours(10, 11), shown)).toEqual({ left: '25%', width: '25%' });
});

it('finds the cell under a pointer, within the shown hours', () => {
  expect(cellAt(0.3, shown)).toEqual(hours(10, 10.5));
  expect(cellAt(1, shown)).toEqual(hours(12.5, 13));
  expect(cellAt(-0.2, shown)).toEqual(hours(9, 9.5));
});

it('stops at free cells and at the start of each booking', () => {
  expect(stopsOf(row, shown)).toEqual([540, 570, 600, 660, 690, 720, 750]);
  expect(nearestStop([540, 600, 660], 620)).toBe(600);
  expect(nearestStop([], 620)).toBeNull();
});

it('knows whether a stretch is free', () => {
  expect(isFree(row, hours(11, 13))).toBe(true);
  expect(isFree(row, hours(9.5, 10.5))).toBe(false);
});

describe('a tap', () => {
  it('chooses an hour, cut at the next booking', () => {
    expect(stretchForTap(row, hours(11, 11.5), null, shown)).toEqual(hours(11, 12));
    expect(stretchForTap(row, hours(9.5, 10), null, shown)).toEqual(hours(9.5, 10));
  });

  it('moves the end when it is the second in the room', () => {
    const selection = { spaceId: 'r', ...hours(11, 12) };
    expect(stretchForTap(row, hours(12.5, 13), selection, shown)).toEqual(hours(11, 13));
    expect(stretchForTap(row, hours(12, 12.5), { ...selection, spaceId: 'x' }, shown)).toEqual(hours(12, 13));
  });

  it('chooses an hour that is taken, so that the form can say why', () => {
    expect(stretchForTap(row, hours(10, 10.5), null, shown)).toEqual(hours(10, 11));
  });
});

describe('the keyboard', () => {
  it('extends what is chosen up to the next booking, and never below one cell', () => {
    expect(extendStretch(row, hours(11, 12), 1)).toEqual(hours(11, 12.5));
    expect(extendStretch(row, hours(9, 10), 1)).toEqual(hours(9, 10));
    expect(extendStretch(row, hours(11, 11.5), -1)).toEqual(hours(11, 11.5));
    expect(extendStretch(row, hours(10, 10.5), 1)).toBeNull();
  });

  it('chooses an hour with Enter where it is free', () => {
    expect(stretchForEnter(row, 11 * 60)).toEqual(hours(11, 12));
    expect(stretchForEnter(row, 10 * 60)).toBeNull();
  });
});
