import type { LanguageCode } from '../api/types';

/** The languages of the app, Kazakh first. */
export const languages: readonly LanguageCode[] = ['kk', 'ru', 'en'];

/** What each language is called in itself. */
export const languageNames: Readonly<Record<LanguageCode, { short: string; full: string }>> = {
  kk: { short: 'Қаз', full: 'Қазақша' },
  ru: { short: 'Рус', full: 'Русский' },
  en: { short: 'Eng', full: 'English' },
};
