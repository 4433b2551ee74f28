import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Field } from '../../../ui/field';
import { onlyDigits } from '../bounded-number';
import { useLongTimeText } from '../long-time-text';
import type { RuleField } from './rule-fields';
import { isOutOfBounds, type RulesDraft } from './rules-draft';

interface RuleInputProps {
  field: RuleField;
  draft: RulesDraft;
  /** What the API says of it. */
  error: string | undefined;
  onChange: (text: string) => void;
}

/** The field of one rule. Its hint says the bounds, and a long time in hours. */
export function RuleInput({ field, draft, error, onChange }: RuleInputProps) {
  const t = useTranslate();
  const longTimeText = useLongTimeText();
  const { rules } = useCentre().centre;
  const { key, min, max, isMinutes } = field;
  const text = draft.texts[key] ?? String(rules[key]);
  const longTime = isMinutes ? longTimeText(Number(text)) : '';
  return (
    <Field
      label={t(field.text)}
      inputMode="numeric"
      value={text}
      hint={[t('rules.bounds', { min, max }), longTime].filter(Boolean).join(' · ')}
      error={isOutOfBounds(field, draft) ? t('rules.outside', { min, max }) : error}
      onChange={(typed) => onChange(onlyDigits(typed))}
    />
  );
}
