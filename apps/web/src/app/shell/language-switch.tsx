import { saveLanguage } from '../../api/session';
import { languages, useLanguage, useTranslate } from '../../intl/language';
import css from './shell.module.css';

const faces = { kk: ['Қаз', 'Қазақша'], ru: ['Рус', 'Русский'], en: ['Eng', 'English'] } as const;

/** Always in sight, one tap, and forms keep what was typed: nothing is remounted. */
export function LanguageSwitch() {
  const t = useTranslate();
  const { language, choose } = useLanguage();
  return (
    <div className={css.language} role="group" aria-label={t('language.label')}>
      {languages.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          aria-label={`${faces[code][0]}, ${faces[code][1]}`}
          onClick={() => {
            void choose(code).then(() => saveLanguage(code).catch(() => undefined));
          }}
        >
          {faces[code][0]}
        </button>
      ))}
    </div>
  );
}
