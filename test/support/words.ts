import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

/** What a screen says: the text of a message with its values put in. */
export type Words = (id: string, values?: Readonly<Record<string, string | number>>) => string;

export function catalogueOf(language: LanguageCode): Readonly<Record<string, string>> {
  const file = fileURLToPath(new URL(`../../apps/web/src/i18n/${language}.json`, import.meta.url));
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
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
