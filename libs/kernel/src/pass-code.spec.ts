import { newPassCode, readPassCode } from './pass-code.js';

describe('a pass code', () => {
  it('is random, and reads as it is written', () => {
    const codes = Array.from({ length: 2_000 }, newPassCode);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) && readPassCode(code) === code)).toBe(
      true,
    );
    // Each of the 32 characters comes up 500 times; half of that is beyond chance.
    for (const letter of '0123456789ABCDEFGHJKMNPQRSTVWXYZ')
      expect(codes.join('').split(letter).length - 1).toBeGreaterThan(250);
  });

  it('is read as people type it', () => {
    expect(readPassCode(' 0o1i-lLab ')).toBe('00111' + '1AB');
    expect(readPassCode('abcd efgh')).toBe('ABCDEFGH');
    // On a Cyrillic keyboard.
    expect(readPassCode('АВСЕНКМТ')).toBe('ABCEHKMT');
  });

  it.each(['', 'ABC', 'ABCDEFGHJ', 'ABCDEFGU', 'Қайрат12', 'Қ'.repeat(8)])('is not «%s»', (text) => {
    expect(readPassCode(text)).toBeNull();
  });
});
