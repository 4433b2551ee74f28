import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(__dirname, '../..');
const STYLES = readFileSync(join(__dirname, 'letters.css'), 'utf8');

interface Face {
  file: string;
  isSmall: boolean;
  has: (letter: string) => boolean;
}

const FACES: Face[] = [...STYLES.matchAll(/url\('(.*?)'\)[^}]*unicode-range:([^;]*);/g)].map(
  ([, file, text]) => {
    const ranges = text!.split(',').map((range) => {
      const [first = 0, last = first] = range
        .trim()
        .replace('U+', '')
        .split('-')
        .map((hex) => parseInt(hex, 16));
      return [first, last] as const;
    });
    return {
      file: file!,
      isSmall: file!.startsWith('./letters/'),
      has: (letter) =>
        ranges.some(([first, last]) => letter.codePointAt(0)! >= first && letter.codePointAt(0)! <= last),
    };
  },
);

/** Drawn by another font of the device: Onest has no arrows. */
const NOT_OF_THE_FONT = ['→'];

function lettersOfTexts(): string[] {
  const texts = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /texts\/(kk|ru|en)\.json$/.test(file),
  );
  const all = texts.map((file) =>
    Object.values(JSON.parse(readFileSync(join(SOURCES, file), 'utf8'))).join(''),
  );
  return [...new Set(all.join(''))].filter((letter) => letter > ' ' && !NOT_OF_THE_FONT.includes(letter));
}

describe('the letters of the pages', () => {
  it('come from the four small files, in whatever language the texts are', () => {
    const small = FACES.filter(({ isSmall }) => isSmall);
    expect(small).toHaveLength(4);
    const letters = lettersOfTexts();
    expect(letters.length).toBeGreaterThan(100);
    expect(letters.filter((letter) => !small.some((face) => face.has(letter)))).toEqual([]);
  });

  it('are each in one file', () => {
    const twice = Array.from({ length: 0x2600 }, (_, code) => String.fromCodePoint(code)).filter(
      (letter) => FACES.filter((face) => face.has(letter)).length > 1,
    );
    expect(twice).toEqual([]);
  });

  it.each([...'ӘәҒғҚқҢңӨөҰұҮүҺһІі', ...'éşäł₸'])('%s is in a file', (letter) => {
    expect(FACES.filter((face) => face.has(letter))).toHaveLength(1);
  });
});
