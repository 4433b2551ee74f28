import { useId, type HTMLInputTypeAttribute, type Ref } from 'react';
import { clockText } from '../intl/calendar-date';
import css from './field.module.css';

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: HTMLInputTypeAttribute;
  autoComplete?: string;
  placeholder?: string;
  required?: boolean;
  error?: string | undefined;
  /** What may be put in, said below. */
  hint?: string | undefined;
  inputMode?: 'text' | 'numeric' | 'email';
  ref?: Ref<HTMLInputElement>;
}

export function Field({ label, value, onChange, type = 'text', error, hint, ...rest }: FieldProps) {
  const id = useId();
  const told = [error ? `${id}-note` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={css.input}
        type={type}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={told || undefined}
        {...rest}
      />
      {error ? (
        <p className={css.note} id={`${id}-note`}>
          {error}
        </p>
      ) : null}
      {hint ? (
        <p className={css.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

interface ChoiceFieldProps {
  label: string;
  /** The label is only heard: what stands beside the field says it to the eye. */
  hideLabel?: boolean;
  value: string;
  choices: readonly { value: string; text: string }[];
  onChange: (value: string) => void;
}

/** The phone's own picker: nothing is quicker under a thumb. */
export function ChoiceField({ label, hideLabel, value, choices, onChange }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div className={css.field}>
      <label className={hideLabel ? 'visually-hidden' : css.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={`${css.input} ${css.select}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TimeFieldProps {
  label: string;
  value: number;
  from: number;
  to: number;
  step: number;
  onChange: (minutes: number) => void;
}

export function TimeField({ label, value, from, to, step, onChange }: TimeFieldProps) {
  const minutes = new Set<number>([value]);
  for (let at = from; at <= to; at += step) minutes.add(at);
  const choices = [...minutes]
    .sort((a, b) => a - b)
    .map((at) => ({ value: String(at), text: clockText(at) }));
  return (
    <ChoiceField
      label={label}
      value={String(value)}
      choices={choices}
      onChange={(next) => onChange(Number(next))}
    />
  );
}
