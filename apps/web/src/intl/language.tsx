import { setupI18n, type Messages } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { setRequestLanguage } from '../api/client';
import { readPreference, storePreference } from '../api/stored-preferences';
import type { LanguageCode, Localised } from '../api/types';

import kazakh from '../i18n/kk.json';

export type MessageId = keyof typeof kazakh;
export type Translate = (id: MessageId, values?: Record<string, string | number>) => string;

export const languages: readonly LanguageCode[] = ['kk', 'ru', 'en'];

// The build turns message files into compiled catalogues; their JSON type stays that of the source text.
const i18n = setupI18n({ locale: 'kk', messages: { kk: kazakh as Messages } });

/** The texts of a language; all but Kazakh come when they are asked for. */
export async function catalogue(language: LanguageCode): Promise<Messages> {
  switch (language) {
    case 'kk':
      return kazakh as Messages;
    case 'ru':
      return (await import('../i18n/ru.json')).default as Messages;
    case 'en':
      return (await import('../i18n/en.json')).default as Messages;
  }
}

export async function activate(language: LanguageCode): Promise<void> {
  const messages = await catalogue(language);
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
  document.title = i18n._('app.name');
  setRequestLanguage(language);
}

export function rememberedLanguage(): LanguageCode | null {
  const found = readPreference('language');
  return languages.find((language) => language === found) ?? null;
}

interface LanguageChoice {
  language: LanguageCode;
  choose: (language: LanguageCode) => Promise<void>;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'kk', choose: async () => undefined });

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<LanguageCode>(i18n.locale as LanguageCode);
  const choose = useCallback(async (next: LanguageCode) => {
    await activate(next);
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

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

export function useTranslate(): Translate {
  const { i18n: active } = useLingui();
  const { language } = useLanguage();
  return useCallback<Translate>(
    (id, values) => active._(id, values),
    // A new function for a new language makes memoised texts follow.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [active, language],
  );
}

export function useName(): (name: Localised | null | undefined) => string {
  const { language } = useLanguage();
  return useCallback((name) => name?.[language] ?? '', [language]);
}
