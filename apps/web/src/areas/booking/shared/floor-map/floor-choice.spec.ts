import { chooseFloor, countFreeDesks, floorsWithDesks } from './floor-choice';

const ground = { id: '1', key: 'ground', level: 0 };
const upper = { id: '2', key: 'upper', level: 1 };
const roof = { id: '3', key: 'roof', level: 2 };
const desk = (id: string, floorId: string, state: 'free' | 'taken') => ({ state, space: { id, floorId } });
const desks = [desk('a', '1', 'taken'), desk('b', '2', 'free'), desk('c', '1', 'taken')];
const floors = [ground, upper];
const nothing = { chosenDesk: null, wantedFloor: undefined };

it('shows only floors with desks, from the lowest up', () => {
  expect(floorsWithDesks([roof, upper, ground], desks)).toEqual([ground, upper]);
});

it('counts the free desks of a floor', () => {
  expect(countFreeDesks(desks, upper)).toBe(1);
  expect(countFreeDesks(desks, ground)).toBe(0);
});

describe('the floor that is shown', () => {
  it('is the one with the most free desks', () => {
    expect(chooseFloor(floors, desks, nothing)).toBe(upper);
  });

  it('is the wanted one', () => {
    expect(chooseFloor(floors, desks, { ...nothing, wantedFloor: 'ground' })).toBe(ground);
  });

  it('is that of the chosen desk before all', () => {
    expect(chooseFloor(floors, desks, { chosenDesk: 'b', wantedFloor: 'ground' })).toBe(upper);
  });
});
