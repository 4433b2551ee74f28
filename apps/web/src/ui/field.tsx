import { useId, type HTMLInputTypeAttribute, type Ref } from 'react';
import { clockText } from '../intl/calendar-date';
import { useTranslate } from '../intl/language';
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
  /** Says below the field what may be put in. */
  hint?: string | undefined;
  inputMode?: 'text' | 'numeric' | 'email' | 'tel';
  autoCapitalize?: 'none';
  ref?: Ref<HTMLInputElement>;
}

/** A line of text with its label, and what is wrong with it. */
export function Field({ label, value, onChange, type = 'text', error, hint, ...rest }: FieldProps) {
  const id = useId();
  const t = useTranslate();
  const describedBy = [error ? `${id}-note` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
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
        onChange={(event) => {
          event.target.setCustomValidity('');
          onChange(event.target.value);
        }}
        // The browser would say it in its own language.
        onInvalid={(event) => {
          if (event.currentTarget.validity.valueMissing)
            event.currentTarget.setCustomValidity(t('field.required'));
        }}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
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
  /** The label is for screen readers only, because what stands beside the field says it to the eye. */
  labelHidden?: boolean;
  value: string;
  choices: readonly { value: string; text: string }[];
  onChange: (value: string) => void;
}

/** One of many. It opens the phone's own picker, which is the quickest under a thumb. */
export function ChoiceField({ label, labelHidden, value, choices, onChange }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div className={css.field}>
      <label className={labelHidden ? 'visually-hidden' : css.label} htmlFor={id}>
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
  /** In minutes since midnight, as all times here. */
  value: number;
  from: number;
  to: number;
  step: number;
  onChange: (minutes: number) => void;
}

/** A time of a day in steps. The value can be chosen also where it lies between two steps. */
export function TimeField({ label, value, from, to, step, onChange }: TimeFieldProps) {
  const times = new Set<number>([value]);
  for (let time = from; time <= to; time += step) times.add(time);
  const choices = [...times]
    .sort((a, b) => a - b)
    .map((time) => ({ value: String(time), text: clockText(time) }));
  return (
    <ChoiceField
      label={label}
      value={String(value)}
      choices={choices}
      onChange={(next) => onChange(Number(next))}
    />
  );
}
