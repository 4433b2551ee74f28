import { setupI18n, type I18n } from '@lingui/core';
import { useCallback, useEffect, useState } from 'react';
import type { LanguageCode } from '../api/types';
import { loadMessages } from './catalogue';
import type { Translate } from './language';

const translators = new Map<LanguageCode, I18n>();

async function loadTranslator(language: LanguageCode): Promise<I18n> {
  const known = translators.get(language);
  if (known) return known;
  const [texts, textsOfStaff] = await Promise.all([
    loadMessages(language, 'everybody'),
    loadMessages(language, 'staff'),
  ]);
  const translator = setupI18n({
    locale: language,
    messages: { [language]: { ...texts, ...textsOfStaff } },
  });
  translators.set(language, translator);
  return translator;
}

/** The texts in a fixed language, for screens of the staff that many people read. They are empty until they are loaded. */
export function useTranslateIn(language: LanguageCode): Translate {
  const [translator, setTranslator] = useState(() => translators.get(language));
  useEffect(() => {
    let isWanted = true;
    void loadTranslator(language).then((loaded) => isWanted && setTranslator(loaded));
    return () => {
      isWanted = false;
    };
  }, [language]);
  return useCallback<Translate>((id, values) => translator?._(id, values) ?? '', [translator]);
}
