import { setupI18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { setRequestLanguage } from '../api/client';
import { reloadOnce } from '../api/reload-once';
import { readPreference, storePreference } from '../api/stored-preferences';
import type { LanguageCode, Localised } from '../api/types';
import { languages } from './languages';
import { loadMessages, type MessageId } from './catalogue';

export type { MessageId } from './catalogue';
/** Returns a text in the reader's language, with values put in. */
export type Translate = (id: MessageId, values?: Record<string, string | number>) => string;

const i18n = setupI18n();
let hasStaffTexts = false;

/** Sets the language of the texts, and of the answers of the server. */
export async function loadTexts(language: LanguageCode): Promise<void> {
  const [texts, textsOfStaff] = await Promise.all([
    loadMessages(language, 'everybody'),
    hasStaffTexts ? loadMessages(language, 'staff') : {},
  ]);
  i18n.loadAndActivate({ locale: language, messages: { ...texts, ...textsOfStaff } });
  setRequestLanguage(language);
}

/** Sets the language of the texts, of the document and its title, and of the answers of the server. */
export async function activateLanguage(language: LanguageCode): Promise<void> {
  await loadTexts(language);
  document.documentElement.lang = language;
  document.title = i18n._('app.name');
}

/** Loads the texts of the pages of the staff too, in the language of now and in each that is chosen later. */
export async function loadStaffTexts(): Promise<void> {
  hasStaffTexts = true;
  const language = i18n.locale as LanguageCode;
  i18n.load(language, await loadMessages(language, 'staff'));
  // Another language may have been chosen meanwhile.
  if (i18n.locale !== language) await loadStaffTexts();
}

/** The language that was chosen on this device; null when none was. */
export function storedLanguage(): LanguageCode | null {
  const stored = readPreference('language');
  if (stored) storePreference('language', stored);
  return languages.find((language) => language === stored) ?? null;
}

interface LanguageChoice {
  language: LanguageCode;
  choose: (language: LanguageCode) => Promise<void>;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'kk', choose: async () => undefined });

/** Gives the texts and the choice of the language to everything below. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<LanguageCode>(i18n.locale as LanguageCode);
  const choose = useCallback(async (next: LanguageCode) => {
    try {
      await activateLanguage(next);
    } catch (error) {
      // The texts of another build: the page that is loaded anew begins in the chosen language.
      storePreference('language', next);
      if (!(await reloadOnce())) storePreference('language', i18n.locale);
      throw error;
    }
    storePreference('language', next);
    setLanguage(next);
  }, []);
  const value = useMemo(() => ({ language, choose }), [language, choose]);
  return (
    <I18nProvider i18n={i18n}>
      <LanguageContext value={value}>{children}</LanguageContext>
    </I18nProvider>
  );
}

/** The language of the reader, and the way to choose another. */
export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** The texts in the reader's language. */
export function useTranslate(): Translate {
  const { i18n: active } = useLingui();
  const { language } = useLanguage();
  return useCallback<Translate>(
    (id, values) => active._(id, values),
    // A new language needs a new function, so that memoised texts change too.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [active, language],
  );
}

/** Names that are data, in the reader's language. */
export function useName(): (name: Localised | null | undefined) => string {
  const { language } = useLanguage();
  return useCallback((name) => name?.[language] ?? '', [language]);
}
