import { createScanBuffer } from './scan-buffer';

const codeOf = (letter: string) => (/\d/.test(letter) ? `Digit${letter}` : `Key${letter}`);

function type(text: string, pace: number, start = 1000) {
  const buffer = createScanBuffer();
  let at = start;
  for (const letter of text) {
    expect(buffer.press(codeOf(letter), at)).toBeNull();
    at += pace;
  }
  return buffer.press('Enter', at);
}

describe('the scan buffer', () => {
  it('hears a scanner whatever the layout prints', () => {
    expect(type('7K2MD4XQ', 12)).toBe('7K2MD4XQ');
  });

  it('leaves a hand alone', () => {
    expect(type('7K2MD4XQ', 120)).toBeNull();
    expect(type('AB', 10)).toBeNull();
  });

  it('passes over Shift, which scanners hold for capitals', () => {
    const buffer = createScanBuffer();
    let at = 0;
    for (const letter of 'ABCDEFGH') {
      buffer.press('ShiftLeft', (at += 5));
      buffer.press(codeOf(letter), (at += 5));
    }
    expect(buffer.press('Enter', at + 5)).toBe('ABCDEFGH');
  });

  it('forgets slow letters typed before a scan', () => {
    const buffer = createScanBuffer();
    buffer.press('KeyZ', 0);
    let at = 900;
    for (const letter of '12345678') buffer.press(`Numpad${letter}`, (at += 8));
    expect(buffer.press('NumpadEnter', at + 8)).toBe('12345678');
    expect(buffer.isOpen()).toBe(false);
  });
});
