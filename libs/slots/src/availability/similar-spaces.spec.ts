import type { Space } from '@birlik/rooms';
import { sortBySimilarity } from './similar-spaces.js';

const space = (code: string, more: Partial<Space> = {}): Space =>
  ({
    id: code,
    code,
    kind: 'room',
    area: 'hall',
    capacity: 20,
    features: ['screen'],
    partIds: [],
    ...more,
  }) as Space;

const codesBySimilarity = (...spaces: Space[]) =>
  sortBySimilarity(spaces, space('wanted')).map(({ code }) => code);

it('prefers a space with every feature to one in the same area', () => {
  expect(codesBySimilarity(space('bare', { features: [] }), space('far', { area: 'tower' }))).toEqual([
    'far',
    'bare',
  ]);
});

it('prefers the same area to the same size', () => {
  expect(codesBySimilarity(space('far', { area: 'tower' }), space('large', { capacity: 30 }))).toEqual([
    'large',
    'far',
  ]);
});

it('prefers the nearest size', () => {
  expect(codesBySimilarity(space('large', { capacity: 60 }), space('small', { capacity: 15 }))).toEqual([
    'small',
    'large',
  ]);
});

it('keeps the order of spaces that are alike', () => {
  expect(codesBySimilarity(space('b'), space('a'))).toEqual(['b', 'a']);
});
