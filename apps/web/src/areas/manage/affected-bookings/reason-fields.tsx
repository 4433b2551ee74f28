import type { Localised } from '../../../api/types';
import { languages, useName, useTranslate, type MessageId } from '../../../intl/language';
import { Field } from '../../../ui/field';
import { Chip } from '../../../ui/segments';
import css from './affected.module.css';

/** Texts in three languages that nobody has written yet. */
export const nothingSaid: Localised = { kk: '', ru: '', en: '' };

/** Whether it is said in every language. */
export function isSaid(text: Localised): boolean {
  return languages.every((language) => text[language].trim() !== '');
}

interface ReasonFieldsProps {
  label: MessageId;
  /** Labels of the three fields. */
  labels: Readonly<Record<keyof Localised, MessageId>>;
  usual: readonly Localised[];
  value: Localised;
  onChange: (value: Localised) => void;
}

/** A text in three languages: a usual one with one tap, or one's own. */
export function ReasonFields({ label, labels, usual, value, onChange }: ReasonFieldsProps) {
  const t = useTranslate();
  const name = useName();
  return (
    <div className={css.choice}>
      <p className={css.label}>{t(label)}</p>
      <div className={css.chips} role="group" aria-label={t(label)}>
        {usual.map((one) => (
          <Chip
            key={one.en}
            text={name(one)}
            selected={languages.every((language) => value[language] === one[language])}
            onChange={(on) => onChange(on ? one : nothingSaid)}
          />
        ))}
      </div>
      <div className={css.reasons}>
        {languages.map((language) => (
          <Field
            key={language}
            label={t(labels[language])}
            value={value[language]}
            onChange={(text) => onChange({ ...value, [language]: text })}
            autoComplete="off"
          />
        ))}
      </div>
    </div>
  );
}
