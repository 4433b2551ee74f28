import { catalogueOf, LANGUAGES } from '../support/words.js';

/** A tile has room for one of both: «Бос: 10:00–14:00» needs no case ending, «до 14:00» is shorter. */
const EITHER_OF_TWO = new Set(['desk.tileFree']);

/** Names of arguments, sorted; whether a language counts by plural forms is its own matter. */
function argumentsOf(text: string): string[] {
  const names = [...text.matchAll(/\{\s*(\w+)\s*(?=[,}])/g)].map(([, name]) => name!);
  return [...new Set(names)].sort();
}

/** Names of keys and formats. */
const LATIN_NAMES = /\b(Shift|Enter|CSV|UTF|Excel)\b/g;

describe('the messages of the screens', () => {
  const catalogues = Object.fromEntries(LANGUAGES.map((language) => [language, catalogueOf(language)]));
  const english = catalogues.en!;

  it.each(['kk', 'ru'])('have the same names in %s as in English', (language) => {
    expect(Object.keys(catalogues[language]!).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(['kk', 'ru'])('have the same arguments in %s as in English', (language) => {
    const differ = Object.entries(english).filter(
      ([id, text]) =>
        !EITHER_OF_TWO.has(id) &&
        argumentsOf(text).join() !== argumentsOf(catalogues[language]![id] ?? '').join(),
    );
    expect(differ.map(([id]) => id)).toEqual([]);
  });

  it('are never empty, and Kazakh and Russian ones bear no Latin word', () => {
    for (const language of LANGUAGES)
      for (const [id, text] of Object.entries(catalogues[language]!)) {
        expect(`${language} ${id}: ${text.trim()}`).not.toMatch(/: $/);
        if (language === 'en') continue;
        const said = text
          .replace(/\{\s*\w+\s*(,\s*\w+\s*,)?/g, '')
          .replace(/\b(one|few|many|other)\s*\{/g, '');
        expect(`${id}: ${said.replace(LATIN_NAMES, '')}`.slice(id.length)).not.toMatch(/[A-Za-z]{2,}/);
      }
  });
});
