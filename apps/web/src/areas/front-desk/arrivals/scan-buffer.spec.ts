import { createScanBuffer } from './scan-buffer';

const codeOf = (letter: string) => (/\d/.test(letter) ? `Digit${letter}` : `Key${letter}`);

function type(text: string, paceMs: number) {
  const buffer = createScanBuffer();
  let timeMs = 1000;
  for (const letter of text) {
    expect(buffer.press(codeOf(letter), timeMs)).toBeNull();
    timeMs += paceMs;
  }
  return buffer.press('Enter', timeMs);
}

describe('the scan buffer', () => {
  it('reads the code of a scanner', () => {
    expect(type('7K2MD4XQ', 12)).toBe('7K2MD4XQ');
  });

  it('reads nothing of what a hand types', () => {
    expect(type('7K2MD4XQ', 120)).toBeNull();
    expect(type('AB', 10)).toBeNull();
  });

  it('ignores Shift, which scanners hold for capitals', () => {
    const buffer = createScanBuffer();
    let timeMs = 0;
    for (const letter of 'ABCDEFGH') {
      buffer.press('ShiftLeft', (timeMs += 5));
      buffer.press(codeOf(letter), (timeMs += 5));
    }
    expect(buffer.press('Enter', timeMs + 5)).toBe('ABCDEFGH');
  });

  it('forgets slow letters that were typed before a scan', () => {
    const buffer = createScanBuffer();
    buffer.press('KeyZ', 0);
    let timeMs = 900;
    for (const letter of '12345678') buffer.press(`Numpad${letter}`, (timeMs += 8));
    expect(buffer.press('NumpadEnter', timeMs + 8)).toBe('12345678');
    expect(buffer.isOpen()).toBe(false);
  });
});
