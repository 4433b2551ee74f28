import type { Localised } from '../api/types';
import { useName, useTranslate, type MessageId } from '../intl/language';
import { languages } from '../intl/languages';
import { EMPTY_TEXT } from '../intl/localised';
import { Field } from './field';
import css from './localised-field.module.css';
import { Chip } from './segments';

interface LocalisedFieldProps {
  label: MessageId;
  /** Labels of the three fields. */
  labels: Readonly<Record<keyof Localised, MessageId>>;
  /** Texts that are chosen with one tap. */
  presets: readonly Localised[];
  value: Localised;
  onChange: (value: Localised) => void;
}

/** A text in three languages: one of the presets, or one's own. */
export function LocalisedField({ label, labels, presets, value, onChange }: LocalisedFieldProps) {
  const t = useTranslate();
  const name = useName();
  return (
    <div className={css.field}>
      <p className={css.label}>{t(label)}</p>
      <div className={css.presets} role="group" aria-label={t(label)}>
        {presets.map((preset) => (
          <Chip
            key={preset.en}
            text={name(preset)}
            selected={languages.every((language) => value[language] === preset[language])}
            onChange={(isSelected) => onChange(isSelected ? preset : EMPTY_TEXT)}
          />
        ))}
      </div>
      <div className={css.languages}>
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
