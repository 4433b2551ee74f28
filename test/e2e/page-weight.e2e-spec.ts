import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../support/words.js';

const BUILT = fileURLToPath(new URL('../../dist/apps/web', import.meta.url));
const KILOBYTE = 1_000;

/** Scripts that a reader needs for a page, as they are sent. The goals are higher; these are near what is needed. */
const BUDGETS = [
  { path: '/find', kilobytes: 170 },
  { path: '/', kilobytes: 170 },
  { path: '/my-bookings', kilobytes: 170 },
  { path: '/rooms', kilobytes: 260 },
  { path: '/front-desk', kilobytes: 260 },
];
/** Styles and letters that a page in Kazakh needs. */
const STYLES_KILOBYTES = 17;
const LETTERS_KILOBYTES = 30;

interface FirstPage {
  scripts: string[];
  styles: string[];
  texts: Record<string, string[]>;
}

const pages = JSON.parse(readFileSync(join(BUILT, 'first-pages.json'), 'utf8')) as Record<string, FirstPage>;
const html = readFileSync(join(BUILT, 'index.html'), 'utf8');
const named = (kind: string) =>
  [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)]
    .map(([, file]) => file!)
    .filter((file) => file.endsWith(kind));

/** Bytes of a file as a browser gets it; the smallest files are not compressed. */
function sizeOf(file: string): number {
  const path = join(BUILT, file);
  return statSync(`${path}.br`, { throwIfNoEntry: false })?.size ?? statSync(path).size;
}
const sum = (files: Iterable<string>) => [...files].reduce((all, file) => all + sizeOf(file), 0) / KILOBYTE;

/** Modules that a file names on its own are loaded with it: the build must have listed them all. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(BUILT, file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*"\.\/([\w-]+\.js)"/g)].map(([, name]) => `/assets/${name}`);
}

describe('the weight of the first page', () => {
  it.each(BUDGETS.flatMap((budget) => LANGUAGES.map((language) => ({ ...budget, language }))))(
    'is at most $kilobytes kB of scripts for $path in $language',
    ({ path, kilobytes, language }) => {
      const page = pages[path]!;
      const scripts = new Set([...named('.js'), ...page.scripts, ...page.texts[language]!]);
      expect(sum(scripts)).toBeLessThanOrEqual(kilobytes);
      expect([...scripts].flatMap(importsOf).filter((file) => !scripts.has(file))).toEqual([]);
      expect(sum(new Set([...named('.css'), ...page.styles]))).toBeLessThanOrEqual(STYLES_KILOBYTES);
    },
  );

  it('has the texts of one language, and those of the staff for the staff only', () => {
    const textsOf = (path: string, language: string) =>
      pages[path]!.texts[language]!.map((file) => /(\S*catalogue-\w\w)-/.exec(file)?.[1]);
    for (const language of LANGUAGES) {
      expect(textsOf('/find', language)).toEqual([`/assets/catalogue-${language}`]);
      expect(textsOf('/front-desk', language).sort()).toEqual(
        [`/assets/catalogue-${language}`, `/assets/staff-catalogue-${language}`].sort(),
      );
    }
    const others = [...named('.js'), ...Object.values(pages).flatMap(({ scripts }) => scripts)];
    expect(others.filter((file) => file.includes('catalogue'))).toEqual([]);
  });

  it('has the letters of Kazakh, Russian and English in few bytes', () => {
    const fonts = readdirSync(join(BUILT, 'assets')).filter((file) =>
      /^(kazakh|cyrillic|signs|latin)-.*\.woff2$/.test(file),
    );
    expect(fonts).toHaveLength(4);
    const bytes = fonts.reduce((all, file) => all + readFileSync(join(BUILT, 'assets', file)).length, 0);
    expect(bytes / KILOBYTE).toBeLessThanOrEqual(LETTERS_KILOBYTES);
  });
});
