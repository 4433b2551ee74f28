import { toLatinCode } from './latin-look-alikes.js';

describe('a code that a Cyrillic keyboard typed', () => {
  it.each([
    ['Т-01', 'T-01'],
    ['т-01', 'T-01'],
    [' t-01 ', 'T-01'],
    ['АВСЕНКМОРТХУ', 'ABCEHKMOPTXY'],
  ])('«%s» is %s', (typed, code) => {
    expect(toLatinCode(typed)).toBe(code);
  });

  it('keeps letters that look like no Latin letter', () => {
    expect(toLatinCode('Д-1')).toBe('Д-1');
  });
});
