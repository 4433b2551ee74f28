import type { Localised } from '../../../api/types';
import { useName, useTranslate } from '../../../intl/language';
import { Field } from '../../../ui/field';
import { Chip } from '../../../ui/segments';
import css from './affected.module.css';
import { notePresets } from './note-presets';

interface NoteFieldsProps {
  note: Localised | undefined;
  onChange: (note: Localised | null) => void;
}

/** A note for the people of one booking: a preset, or one's own words. */
export function NoteFields({ note, onChange }: NoteFieldsProps) {
  const t = useTranslate();
  const name = useName();
  return (
    <div className={css.note}>
      <div className={css.chips} role="group" aria-label={t('affected.noteText')}>
        {notePresets.map((preset) => (
          <Chip
            key={preset.en}
            text={name(preset)}
            selected={note?.kk === preset.kk}
            onChange={(isSelected) => onChange(isSelected ? preset : null)}
          />
        ))}
      </div>
      {/* A manager who knows the person writes in their language, so the words are sent as they are. */}
      <Field
        label={t('affected.noteText')}
        value={name(note)}
        autoComplete="off"
        onChange={(text) => onChange(text ? { kk: text, ru: text, en: text } : null)}
      />
    </div>
  );
}
