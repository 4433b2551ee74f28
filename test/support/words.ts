import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGES = fileURLToPath(new URL('../../apps/web/src/', import.meta.url));

export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

/** What a screen says: the text of a message with its values put in. */
export type Words = (id: string, values?: Readonly<Record<string, string | number>>) => string;

/** The common texts of the pages and those of every area. */
export function catalogueOf(language: LanguageCode): Readonly<Record<string, string>> {
  const owners = ['intl', ...readdirSync(join(PAGES, 'areas')).map((area) => join('areas', area))];
  const texts = owners.map((owner) => readFileSync(join(PAGES, owner, 'texts', `${language}.json`), 'utf8'));
  return Object.assign({}, ...texts.map((text) => JSON.parse(text) as Record<string, string>));
}

/** Plain arguments only: a test names what it presses, it does not count. */
export function wordsOf(language: LanguageCode): Words {
  const catalogue = catalogueOf(language);
  return (id, values = {}) => {
    const text = catalogue[id];
    if (text === undefined) throw new Error(`No message ${id} in ${language}`);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}

/** Matches a text that begins so, such as a button that ends with a time. */
export function beginning(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
