import { createScanBuffer } from './scan-buffer';

const codeOf = (letter: string) => (/\d/.test(letter) ? `Digit${letter}` : `Key${letter}`);

/** Types a text and ends it. @param late how long the key at each of these places takes */
function type(text: string, paceMs: number, { end = 'Enter', late = {} as Record<number, number> } = {}) {
  const buffer = createScanBuffer();
  let timeMs = 1000;
  [...text].forEach((letter, place) => {
    timeMs += late[place] ?? paceMs;
    expect(['more', 'first']).toContain(buffer.press(codeOf(letter), timeMs).kind);
  });
  return buffer.press(end, timeMs + paceMs);
}

describe('the scan buffer', () => {
  it.each(['Enter', 'NumpadEnter', 'Tab'])('reads the code of a scanner that ends it with %s', (end) => {
    expect(type('7K2MD4XQ', 12, { end })).toEqual({ kind: 'whole', code: '7K2MD4XQ' });
  });

  it('reads the code of a scanner that ends it with nothing, once', () => {
    const buffer = createScanBuffer();
    [...'7K2MD4XQ'].forEach((letter, i) => buffer.press(codeOf(letter), i * 10));
    expect(buffer.takeWhole()).toBe('7K2MD4XQ');
    expect(buffer.takeWhole()).toBeNull();
  });

  it('reads nothing of what a hand types', () => {
    expect(type('7K2MD4XQ', 120)).toEqual({ kind: 'more' });
    expect(type('AB', 10)).toEqual({ kind: 'more' });
  });

  it('waits for a key that comes late in a burst', () => {
    expect(type('7K2MD4XQ', 12, { late: { 5: 120 } })).toEqual({ kind: 'whole', code: '7K2MD4XQ' });
  });

  it('says that a scan is cut short or too long, and never takes a part for a code', () => {
    expect(type('7K2MD4', 12)).toEqual({ kind: 'cut' });
    expect(type('7K2MD4XQ', 12, { late: { 2: 90 } })).toEqual({ kind: 'cut' });
    expect(type('7K2MD4XQA', 12)).toEqual({ kind: 'cut' });
  });

  it('ignores Shift, which scanners hold for capitals', () => {
    const buffer = createScanBuffer();
    let timeMs = 0;
    for (const letter of 'ABCDEFGH') {
      buffer.press('ShiftLeft', (timeMs += 5));
      buffer.press(codeOf(letter), (timeMs += 5));
    }
    expect(buffer.press('Enter', timeMs + 5)).toEqual({ kind: 'whole', code: 'ABCDEFGH' });
  });

  it('tells the first key of a scan from the letters that a hand typed before it', () => {
    const buffer = createScanBuffer();
    expect(buffer.press('KeyZ', 0).kind).toBe('first');
    expect(buffer.press('KeyY', 200).kind).toBe('first');
    let timeMs = 900;
    const kinds = [...'12345678'].map((letter) => buffer.press(`Numpad${letter}`, (timeMs += 8)).kind);
    expect(kinds).toEqual(['first', ...Array.from({ length: 7 }, () => 'more')]);
    expect(buffer.press('NumpadEnter', timeMs + 8)).toEqual({ kind: 'whole', code: '12345678' });
  });
});
