import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { texts } from './catalogue-kk';
import { texts as textsOfStaff } from './staff-catalogue-kk';

const SOURCES = join(__dirname, '..');
const AREAS = readdirSync(join(SOURCES, 'areas')).map((area) => `areas/${area}`);
const OWNERS = ['intl', ...AREAS];
const COMMON_FOLDERS = ['app', 'ui', 'intl'];

function readTexts(owner: string, language: string): Record<string, string> {
  return JSON.parse(readFileSync(join(SOURCES, owner, 'texts', `${language}.json`), 'utf8'));
}

function sourceOf(folder: string): string {
  return readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(join(SOURCES, folder, file), 'utf8'))
    .join('\n');
}

/** Whether a source uses a text by its key, or by the beginning of its key: `rules.${key}`. */
function usesText(source: string, id: string): boolean {
  const beginning = id.slice(0, id.lastIndexOf('.') + 1);
  return source.includes(`'${id}'`) || source.includes(`"${id}"`) || source.includes(`\`${beginning}\${`);
}

describe('the texts of the pages', () => {
  it.each(OWNERS)('have the same keys in each language in %s', (owner) => {
    const kazakh = Object.keys(readTexts(owner, 'kk'));
    for (const language of ['ru', 'en']) expect(Object.keys(readTexts(owner, language))).toEqual(kazakh);
  });

  it('have each key in one place only', () => {
    const keys = OWNERS.flatMap((owner) => Object.keys(readTexts(owner, 'kk')));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('are all in a catalogue, those of the staff in their own', () => {
    const keys = OWNERS.flatMap((owner) => Object.keys(readTexts(owner, 'kk')));
    expect([...Object.keys(texts), ...Object.keys(textsOfStaff)].sort()).toEqual(keys.sort());
    const ofStaff = ['front-desk', 'manage'].flatMap((area) => Object.keys(readTexts(`areas/${area}`, 'kk')));
    expect(Object.keys(textsOfStaff).sort()).toEqual(ofStaff.sort());
  });

  it('lie in the area that uses them, or in intl when several areas use them', () => {
    const sources = new Map(AREAS.map((area) => [area, sourceOf(area)]));
    const common = COMMON_FOLDERS.map(sourceOf).join('\n');
    const misplaced = OWNERS.flatMap((owner) =>
      Object.keys(readTexts(owner, 'kk')).filter((id) => {
        const users = AREAS.filter((area) => usesText(sources.get(area)!, id));
        if (owner !== 'intl') return users.join() !== owner || usesText(common, id);
        return users.length < 2 && !usesText(common, id);
      }),
    );
    expect(misplaced).toEqual([]);
  });
});
