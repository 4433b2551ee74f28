import type { Space } from '../../../../api/types';
import { findNearest, findNeighbour, sortByDistance } from './desk-layout';

const desk = (x: number, y: number) => ({ at: [x, y, 10, 10, 0] }) as Pick<Space, 'at'>;
const [a, b, c] = [desk(0, 0), desk(20, 0), desk(40, 2)];
const [d, e] = [desk(0, 30), desk(22, 34)];
const desks = [a, b, c, d, e];

describe('the neighbour in the direction of an arrow key', () => {
  it('is the nearest desk on that side', () => {
    expect(findNeighbour(desks, a, 'right')).toBe(b);
    expect(findNeighbour(desks, b, 'right')).toBe(c);
    expect(findNeighbour(desks, a, 'down')).toBe(d);
    expect(findNeighbour(desks, e, 'up')).toBe(b);
  });

  it('is none at the edge', () => {
    expect(findNeighbour(desks, a, 'left')).toBeNull();
  });
});

it('finds the desk nearest to a fingertip, if it is near enough', () => {
  expect(findNearest([a, b], { x: 18, y: 5 }, 12)).toBe(b);
  expect(findNearest([a, b], { x: 200, y: 5 }, 12)).toBeNull();
});

it('sorts desks by their distance from a point', () => {
  expect(sortByDistance([c, a, b], { x: 0, y: 0 })).toEqual([a, b, c]);
});
