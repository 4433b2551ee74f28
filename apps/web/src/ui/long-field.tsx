import { useId } from 'react';
import css from './field.module.css';

interface LongFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  autoFocus?: boolean;
}

/** A few sentences with their label. */
export function LongField({ label, value, onChange, maxLength, autoFocus = false }: LongFieldProps) {
  const id = useId();
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={`${css.input} ${css.long}`}
        rows={3}
        maxLength={maxLength}
        value={value}
        // Whoever opened the field by its button types next.
        autoFocus={autoFocus}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
