import { createScanBuffer } from './scan-buffer';

const codeOf = (letter: string) => (/\d/.test(letter) ? `Digit${letter}` : `Key${letter}`);

/** How much earlier or later than its pace each key of a hand comes. */
const HAND = [0, 35, -20, 50, -45, 10, 60, -30];
/** A computer asks the keyboard some milliseconds late. */
const SCANNER = [0, 4, 8, 0, 8, 4, 8, 0];

interface Typing {
  end?: string;
  /** How long the key at each of these places takes. */
  late?: Record<number, number>;
  /** What is added to the time of each key. */
  uneven?: readonly number[];
}

/** Types a text and ends it. */
function type(text: string, paceMs: number, { end = 'Enter', late = {}, uneven = [0] }: Typing = {}) {
  const buffer = createScanBuffer();
  let timeMs = 1000;
  [...text].forEach((letter, place) => {
    timeMs += late[place] ?? paceMs + uneven[place % uneven.length]!;
    expect(buffer.press(codeOf(letter), timeMs).kind).toBe('key');
  });
  return buffer.press(end, timeMs + paceMs);
}

const whole = { kind: 'whole', code: '7K2MD4XQ', keysBefore: 0 };

describe('the scan buffer', () => {
  it.each(['Enter', 'NumpadEnter', 'Tab'])('reads the code of a scanner that ends it with %s', (end) => {
    expect(type('7K2MD4XQ', 12, { end })).toEqual({ ...whole, isSure: true });
  });

  it('reads the code of a scanner that ends it with nothing, once', () => {
    const buffer = createScanBuffer();
    [...'7K2MD4XQ'].forEach((letter, i) => buffer.press(codeOf(letter), i * 10));
    expect(buffer.takeWhole()).toEqual({ ...whole, isSure: true });
    expect(buffer.takeWhole()).toBeNull();
  });

  it.each([50, 80, 110])('reads the code of a slow scanner, a key each %s ms', (paceMs) => {
    expect(type('7K2MD4XQ', paceMs, { uneven: SCANNER })).toEqual({ ...whole, isSure: false });
  });

  it('waits for a key that comes late, the first ones too', () => {
    expect(type('7K2MD4XQ', 12, { late: { 5: 120 } })).toEqual({ ...whole, isSure: true });
    expect(type('7K2MD4XQ', 12, { late: { 1: 120 } })).toEqual({ ...whole, isSure: true });
    expect(type('7K2MD4XQ', 60, { uneven: SCANNER, late: { 3: 150 } })).toMatchObject(whole);
  });

  it('reads nothing of what a hand types', () => {
    for (const paceMs of [70, 95, 110])
      expect(type('7K2MD4XQ', paceMs, { uneven: HAND })).toEqual({ kind: 'none' });
    // Evenly, but no pass code has these letters.
    expect(type('QUOLILOU', 90)).toEqual({ kind: 'none' });
    expect(type('7K2MD4X', 90)).toEqual({ kind: 'none' });
    expect(type('AB', 10)).toEqual({ kind: 'none' });
  });

  it('ends no code by a pause when a hand may have typed it', () => {
    const buffer = createScanBuffer();
    [...'7K2MD4XQ'].forEach((letter, i) => buffer.press(codeOf(letter), i * 90));
    expect(buffer.takeWhole()).toBeNull();
  });

  it('says that a scan is cut short or too long, and never takes a part for a code', () => {
    expect(type('7K2MD4', 12)).toEqual({ kind: 'cut', keysBefore: 0 });
    expect(type('7K2MD4XQA', 12)).toEqual({ kind: 'cut', keysBefore: 0 });
  });

  it('ignores Shift, which scanners hold for capitals', () => {
    const buffer = createScanBuffer();
    let timeMs = 0;
    for (const letter of 'ABCDEFGH') {
      buffer.press('ShiftLeft', (timeMs += 5));
      buffer.press(codeOf(letter), (timeMs += 5));
    }
    expect(buffer.press('Enter', timeMs + 5)).toMatchObject({ kind: 'whole', code: 'ABCDEFGH' });
  });

  it('tells the keys of a scan from those that a hand typed before it', () => {
    const late = { 1: 120, 2: 90, 3: 140 };
    expect(type('ZYX7K2MD4XQ', 12, { late })).toEqual({ ...whole, keysBefore: 3, isSure: true });
    expect(type('ZYX7K2MD4', 12, { late })).toEqual({ kind: 'cut', keysBefore: 3 });
  });

  it('begins anew when a hand has paused', () => {
    const buffer = createScanBuffer();
    expect(buffer.press('KeyZ', 0)).toEqual({ kind: 'key', isFirst: true });
    expect(buffer.press('KeyY', 100)).toEqual({ kind: 'key', isFirst: false });
    let timeMs = 900;
    const firsts = [...'12345678'].map((letter) => buffer.press(`Numpad${letter}`, (timeMs += 8)));
    expect(firsts.map((step) => step.kind === 'key' && step.isFirst)).toEqual([
      true,
      ...Array.from({ length: 7 }, () => false),
    ]);
    expect(buffer.press('NumpadEnter', timeMs + 8)).toMatchObject({ code: '12345678', keysBefore: 0 });
  });
});
