import { decodeText } from './decode-text';

const TEXT = 'Аты-жөні;Қала\r\nІзбасар Әлібек;Шымкент';
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

describe('the text of a file', () => {
  it('is read from UTF-8, with a mark and without', () => {
    expect(decodeText(utf8(TEXT))).toBe(TEXT);
    expect(decodeText(utf8(`\ufeff${TEXT}`))).toBe(TEXT);
  });

  it('is read from UTF-16', () => {
    expect(decodeText(utf16(TEXT))).toBe(TEXT);
    expect(decodeText(utf16(TEXT).map((_, i, all) => all[i % 2 === 0 ? i + 1 : i - 1]!))).toBe(TEXT);
  });

  it('is read from Windows-1251', () => {
    // «Имя;Ізбасар», as Excel stores it.
    const bytes = [0xc8, 0xec, 0xff, 0x3b, 0xb2, 0xe7, 0xe1, 0xe0, 0xf1, 0xe0, 0xf0];
    expect(decodeText(new Uint8Array(bytes))).toBe('Имя;Ізбасар');
  });
});
