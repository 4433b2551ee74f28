import { useEffect, useState } from 'react';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Field } from '../../../ui/field';
import css from './door.module.css';
import { ENOUGH_SCORE, scorePassword } from './password-score';

const TEXT_OF_SCORE: readonly MessageId[] = [
  'password.weak',
  'password.weak',
  'password.fair',
  'password.good',
  'password.strong',
];

interface NewPasswordFieldProps {
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}

/** A password that somebody chooses, and how hard it is to guess. */
export function NewPasswordField({ value, onChange, error }: NewPasswordFieldProps) {
  const t = useTranslate();
  const score = useScore(value);
  return (
    <div className={css.strength}>
      <Field
        label={t('password.new')}
        type="password"
        value={value}
        onChange={onChange}
        autoComplete="new-password"
        error={error}
        hint={t('password.hint')}
        required
      />
      {score === null ? null : (
        <>
          <meter
            min={0}
            max={4}
            low={2}
            high={ENOUGH_SCORE}
            optimum={4}
            value={score}
            aria-label={t('password.strength')}
          />
          <span role="status">{t(TEXT_OF_SCORE[score] ?? 'password.weak')}</span>
        </>
      )}
    </div>
  );
}

/** Null for an empty field, and where the list of common passwords cannot be had: the server judges in any case. */
function useScore(password: string): number | null {
  const [score, setScore] = useState<number | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const take = (next: number | null) => {
      if (isCurrent) setScore(next);
    };
    if (password === '') take(null);
    else scorePassword(password).then(take, () => take(null));
    return () => {
      isCurrent = false;
    };
  }, [password]);
  return score;
}
