import { useLanguage, useTranslate } from '../../intl/language';
import { languages, languageNames } from '../../intl/languages';

import { useChooseLanguage } from './use-choose-language';
import css from './shell.module.css';

/** The three languages, always in sight. Forms keep what was typed, because nothing is mounted anew. */
export function LanguageSwitch() {
  const t = useTranslate();
  const { language } = useLanguage();
  const choose = useChooseLanguage();
  return (
    <div className={css.language} role="group" aria-label={t('language.label')}>
      {languages.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          aria-label={`${languageNames[code].short}, ${languageNames[code].full}`}
          onClick={() => choose(code)}
        >
          {languageNames[code].short}
        </button>
      ))}
    </div>
  );
}
