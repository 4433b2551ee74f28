import type { Space, SpaceKind } from '../../api/types';
import { closesKind, sumUpClosed } from './closed-spaces';

const space = (id: string, kind: SpaceKind, area = 'quiet') => ({ id, kind, area }) as Space;
const all = [
  space('a-1', 'desk'),
  space('a-2', 'desk'),
  space('b-1', 'desk', 'library'),
  space('b-2', 'desk', 'library'),
  space('room', 'room'),
];

describe('what is closed, in few words', () => {
  it('is the whole centre', () => {
    expect(sumUpClosed(['a-1', 'a-2', 'b-1', 'b-2', 'room'], all).isAll).toBe(true);
  });

  it('is an area with all its desks, and each other space', () => {
    expect(sumUpClosed(['a-1', 'a-2', 'b-2', 'room'], all)).toEqual({
      isAll: false,
      areas: ['quiet'],
      spaces: [all[3], all[4]],
    });
  });

  it('is nothing while the spaces are not known', () => {
    expect(sumUpClosed(['a-1'], [])).toEqual({ isAll: false, areas: [], spaces: [] });
  });
});

it('knows whether desks or rooms are closed', () => {
  expect(closesKind(['a-1'], 'desk', all)).toBe(true);
  expect(closesKind(['a-1'], 'room', all)).toBe(false);
});
