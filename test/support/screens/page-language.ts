import { ask } from '@birlik/testing';
import type { Page } from 'playwright-core';
import type { LanguageCode } from '../words.js';
import { textsOf } from './page-texts.js';

/** Letters and words that a page of a language does not bear, once names are left out. */
const FOREIGN: Readonly<Record<LanguageCode, RegExp>> = {
  kk: /[A-Za-z]{2,}/,
  ru: /[A-Za-z]{2,}|[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/,
  en: /[А-Яа-яЁё]|[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/,
};
/** What is written alike in every language: addresses, pass codes (before what looks like a part of one), codes of desks, keys, formats, languages by their own names. */
const IN_EVERY_LANGUAGE = [
  /\S+@\S+/g,
  /\b[0-9A-HJKMNP-TV-Z]{4} ?[0-9A-HJKMNP-TV-Z]{4}\b/g,
  /\b[A-Z]-?\d{1,3}\b/g,
  /\b(Shift|Enter|Wi-Fi|Birlik|Excel|CSV|UTF-8)\b/g,
  /Бірлік|Қазақша|Русский|English/g,
];
/** How a browser without Kazakh prints a month. */
const MONTH_WITHOUT_NAME = /\bM\d\d\b/;

/** What a page says in another language than its own, each once; `names` may be written in any. */
export async function foreignTextsOn(
  page: Page,
  language: LanguageCode,
  names: readonly string[],
): Promise<string[]> {
  const foreign = FOREIGN[language];
  const texts = [...new Set(await textsOf(page))];
  return texts.filter(
    (text) =>
      MONTH_WITHOUT_NAME.test(text) || (foreign.test(text) && foreign.test(withoutNames(text, names))),
  );
}

/** What people typed themselves: their names, the titles of their bookings, their appeals; and the centre's proper name. */
export async function namesIn(databaseUrl: string): Promise<string[]> {
  const rows = await ask<{ name: string }>(
    databaseUrl,
    `SELECT full_name AS name FROM person UNION SELECT display_name FROM person
     UNION SELECT title FROM booking WHERE title IS NOT NULL
     UNION SELECT appeal FROM absence WHERE appeal IS NOT NULL
     UNION SELECT jsonb_path_query(names, '$.*') #>> '{}' FROM centre`,
  );
  return rows.map(({ name }) => name).sort((a, b) => b.length - a.length);
}

function withoutNames(text: string, names: readonly string[]): string {
  const left = names.reduce((rest, name) => (rest.includes(name) ? rest.replaceAll(name, '') : rest), text);
  return IN_EVERY_LANGUAGE.reduce((rest, pattern) => rest.replace(pattern, ''), left);
}
