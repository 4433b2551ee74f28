import { matchesSearch } from './matches-search';

describe('the search among the people inside', () => {
  it('finds Kazakh names that are typed with Russian letters', () => {
    expect(matchesSearch('кайрат', ['Қайрат Үлгібай', 'B-14'])).toBe(true);
  });

  it('finds words in any order, and parts of words', () => {
    expect(matchesSearch('Улгибай Қай', ['Қайрат Үлгібай'])).toBe(true);
    expect(matchesSearch('b-14', ['Қайрат Үлгібай', 'B-14'])).toBe(true);
  });

  it('leaves others out', () => {
    expect(matchesSearch('марат', ['Қайрат Үлгібай', null])).toBe(false);
  });

  it('finds everybody while nothing is typed', () => {
    expect(matchesSearch('', ['Қайрат Үлгібай'])).toBe(true);
  });
});
