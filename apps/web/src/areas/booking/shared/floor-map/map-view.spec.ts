import type { Space } from '../../../../api/types';
import { isInSight, openingCorner, openingZoom } from './map-view';

const desk = (x: number, y: number) => ({ at: [x, y, 10, 20, 0] }) as Pick<Space, 'at'>;

describe('openingZoom', () => {
  it('makes desks wide enough to read their codes', () =>
    expect(openingZoom(1000, 1200, desk(0, 0).at)).toBe(2));

  it('keeps the map as wide as its view', () => expect(openingZoom(100, 1000, desk(0, 0).at)).toBe(1));

  it('has an upper bound', () => expect(openingZoom(1000, 300, desk(0, 0).at)).toBe(4));
});

describe('openingCorner', () => {
  const desks = [desk(50, 15), desk(30, 40), desk(10, 80)];

  it('is the chosen desk', () => expect(openingCorner(desks, desk(70, 90), 20)).toEqual({ x: 70, y: 90 }));

  it('is the leftmost desk of the upper row', () =>
    expect(openingCorner(desks, undefined, 20)).toEqual({ x: 30, y: 15 }));
});

describe('isInSight', () => {
  const area = { left: 100, top: 50, width: 200, height: 100 };

  it.each([
    [{ x: 100, y: 150 }, true],
    [{ x: 99, y: 100 }, false],
    [{ x: 200, y: 151 }, false],
  ])('compares %j with the visible area', (point, expected) => expect(isInSight(point, area)).toBe(expected));
});
