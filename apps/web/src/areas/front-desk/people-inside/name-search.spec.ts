import { answersTo } from './name-search';

describe('looking for somebody among those inside', () => {
  it('finds Kazakh names typed with Russian letters, in any order of their words', () => {
    expect(answersTo('кайрат', ['Қайрат Үлгібай', 'B-14'])).toBe(true);
    expect(answersTo('Улгибай Қай', ['Қайрат Үлгібай'])).toBe(true);
    expect(answersTo('b-14', ['Қайрат Үлгібай', 'B-14'])).toBe(true);
  });

  it('leaves others out, and nobody when nothing is asked', () => {
    expect(answersTo('марат', ['Қайрат Үлгібай', null])).toBe(false);
    expect(answersTo('', ['Қайрат Үлгібай'])).toBe(true);
  });
});
