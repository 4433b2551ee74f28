import type { CentreDetail, Space } from '../../../api/types';
import { areasOfFloor, chosenFloor, floorsWithSpaces, stickersToPrint } from './spaces-view';

const areas = [{ key: 'hall' }, { key: 'loft' }] as CentreDetail['areas'];
const floors = [
  { id: '2', key: 'upper', level: 2 },
  { id: '1', key: 'ground', level: 1 },
  { id: '3', key: 'roof', level: 3 },
] as CentreDetail['floors'];
const centre = { areas, floors } as CentreDetail;
const spaces = [
  { code: 'A-01', kind: 'desk', area: 'hall', floorId: '1' },
  { code: 'A-02', kind: 'desk', area: 'hall', floorId: '1' },
  { code: 'B-01', kind: 'desk', area: 'loft', floorId: '2' },
  { code: 'studio', kind: 'room', area: 'hall', floorId: '1' },
] as Space[];
const codes = (list: readonly Space[]) => list.map((space) => space.code);

describe('floorsWithSpaces', () => {
  it('lists the floors that have spaces, the lowest first', () =>
    expect(floorsWithSpaces(centre, spaces).map(({ key }) => key)).toEqual(['ground', 'upper']));
});

describe('chosenFloor', () => {
  it.each([
    ['the floor that is asked for', { floor: 'upper' }, 'upper'],
    ['the floor of the opened space', { space: 'B-01' }, 'upper'],
    ['the lowest floor', {}, 'ground'],
  ])('is %s', (_, asked, key) =>
    expect(chosenFloor(floorsWithSpaces(centre, spaces), spaces, asked)?.key).toBe(key),
  );
});

describe('areasOfFloor', () => {
  it('leaves out areas without spaces on the floor', () =>
    expect(areasOfFloor(areas, spaces, floors[0]).map(({ area }) => area.key)).toEqual(['loft']));
});

describe('stickersToPrint', () => {
  it('prints the desks of an area', () =>
    expect(codes(stickersToPrint(areas, spaces, 'hall').desks)).toEqual(['A-01', 'A-02']));

  it('prints one desk by its code', () =>
    expect(codes(stickersToPrint(areas, spaces, 'B-01').desks)).toEqual(['B-01']));

  it('prints nothing for a room', () => expect(stickersToPrint(areas, spaces, 'studio').desks).toEqual([]));
});
