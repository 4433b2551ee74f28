import { useLanguage, useTranslate } from '../../../intl/language';
import { formatLength } from '../../../intl/day-format';
import { Chip } from '../../../ui/segments';
import { mostReminders, usualReminders } from './rule-fields';
import css from './rules.module.css';

const day = 1440;

interface ReminderChipsProps {
  value: readonly number[];
  onChange: (value: number[]) => void;
  error?: string | undefined;
}

/** When reminders leave before the start: up to four moments, by tapping. */
export function ReminderChips({ value, onChange, error }: ReminderChipsProps) {
  const t = useTranslate();
  const { language } = useLanguage();
  const offered = [...new Set([...usualReminders, ...value])].sort((a, b) => b - a);
  const say = (minutes: number) =>
    minutes % day === 0 && minutes > day
      ? t('rules.days', { count: minutes / day })
      : formatLength(language, minutes);
  const full = value.length >= mostReminders;
  return (
    <div className={css.reminders}>
      <p className={css.label}>{t('rules.reminderMinutes')}</p>
      <div className={css.chips} role="group" aria-label={t('rules.reminderMinutes')}>
        {offered.map((minutes) => (
          <Chip
            key={minutes}
            text={say(minutes)}
            selected={value.includes(minutes)}
            onChange={(on) => {
              if (on && full) return;
              const next = value.filter((one) => one !== minutes);
              onChange((on ? [...next, minutes] : next).sort((a, b) => b - a));
            }}
          />
        ))}
      </div>
      <p className={css.soft}>{t('rules.reminderMost', { count: value.length, most: mostReminders })}</p>
      {error ? <p className={css.wrong}>{error}</p> : null}
    </div>
  );
}
