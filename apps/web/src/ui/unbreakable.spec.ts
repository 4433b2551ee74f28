import { splitUnbreakable } from './unbreakable';

const wholeParts = (text: string) => splitUnbreakable(text).filter((_, index) => index % 2 === 1);

describe('parts of a text that stay on one line', () => {
  it('are codes of spaces and the two times of a slot', () => {
    expect(wholeParts('Брондалды: A-04, 10:30–11:15')).toEqual(['A-04', '10:30–11:15']);
    expect(wholeParts('Освободится: Т-15 → K-09')).toEqual(['Т-15', 'K-09']);
    expect(wholeParts('Book: 01:45–24:00')).toEqual(['01:45–24:00']);
  });

  it('are no other words with hyphens', () => {
    expect(wholeParts('Іс-шара: 1-мәжіліс залы, 14:00')).toEqual([]);
  });

  it('leave the text as it is', () => {
    expect(splitUnbreakable('Book: 9:00–10:00 A-1').join('')).toBe('Book: 9:00–10:00 A-1');
  });
});
