import type { Localised } from '../../../api/types';
import { useTranslate, type MessageId } from '../../../intl/language';
import { languages } from '../../../intl/languages';
import { Field } from '../../../ui/field';

const labels: Readonly<Record<keyof Localised, MessageId>> = {
  kk: 'organisations.name.kk',
  ru: 'organisations.name.ru',
  en: 'organisations.name.en',
};

/** True when a name is there in every language. */
export function isNamed(names: Localised): boolean {
  return languages.every((language) => names[language].trim() !== '');
}

/** The name of an organisation in three languages. */
export function NameFields({ names, onChange }: { names: Localised; onChange: (names: Localised) => void }) {
  const t = useTranslate();
  return languages.map((language) => (
    <Field
      key={language}
      label={t(labels[language])}
      value={names[language]}
      onChange={(value) => onChange({ ...names, [language]: value })}
      autoComplete="off"
    />
  ));
}
