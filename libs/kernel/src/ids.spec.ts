import fc from 'fast-check';
import { idTailOfPassCode, isId, newId, passCodeOf, readPassCode } from './ids.js';

describe('ids', () => {
  it('are unique, well-formed and ascend', () => {
    const ids = Array.from({ length: 1_000 }, newId);
    expect(new Set(ids).size).toBe(1_000);
    expect(ids.every(isId)).toBe(true);
    expect([...ids].sort()).toEqual(ids);
  });

  it('are told apart from anything else', () => {
    expect(['', 'x', '00000000-0000-0000-0000-00000000000g', `${newId()} `].some(isId)).toBe(false);
  });
});

describe('a pass code', () => {
  it('gives back the last digits of its booking’s id', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const code = passCodeOf(id);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
        expect(idTailOfPassCode(code)).toBe(id.replaceAll('-', '').slice(-10));
        expect(readPassCode(code)).toBe(code);
      }),
    );
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
