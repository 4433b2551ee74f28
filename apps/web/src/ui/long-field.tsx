import { useId } from 'react';
import css from './field.module.css';

interface LongFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  most: number;
  autoFocus?: boolean;
}

/** A few sentences. */
export function LongField({ label, value, onChange, most, autoFocus = false }: LongFieldProps) {
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
        maxLength={most}
        value={value}
        // Opened by the press of its button: what comes next is typing.
        autoFocus={autoFocus}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
