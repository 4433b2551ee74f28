import { useTranslate } from '../../../intl/language';
import { Field } from '../../../ui/field';

interface CodeFieldProps {
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}

/** The six digits of a mail. Phones offer to fill them in. */
export function CodeField({ value, onChange, error }: CodeFieldProps) {
  const t = useTranslate();
  return (
    <Field
      label={t('code.label')}
      value={value}
      onChange={onChange}
      inputMode="numeric"
      autoComplete="one-time-code"
      error={error}
      hint={t('code.hint')}
      required
    />
  );
}
