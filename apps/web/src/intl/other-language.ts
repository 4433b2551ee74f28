import { setupI18n, type I18n } from '@lingui/core';
import { useCallback, useEffect, useState } from 'react';
import type { LanguageCode } from '../api/types';
import { catalogue, type Translate } from './language';

const speakers = new Map<LanguageCode, I18n>();

async function speakerOf(language: LanguageCode): Promise<I18n> {
  const known = speakers.get(language);
  if (known) return known;
  const speaker = setupI18n({ locale: language, messages: { [language]: await catalogue(language) } });
  speakers.set(language, speaker);
  return speaker;
}

/** Words of one language whatever the reader has chosen: for screens that speak to everybody. Empty until they are there. */
export function useTranslateIn(language: LanguageCode): Translate {
  const [speaker, setSpeaker] = useState(() => speakers.get(language));
  useEffect(() => {
    let wanted = true;
    void speakerOf(language).then((found) => wanted && setSpeaker(found));
    return () => {
      wanted = false;
    };
  }, [language]);
  return useCallback<Translate>((id, values) => speaker?._(id, values) ?? '', [speaker]);
}
