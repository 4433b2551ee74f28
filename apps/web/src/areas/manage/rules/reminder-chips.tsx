import { DAY_MINUTES } from '../../../api/durations';
import { formatLength } from '../../../intl/day-format';
import { useLanguage, useTranslate } from '../../../intl/language';
import { Chip } from '../../../ui/segments';
import { MAX_REMINDERS, reminderChoices, toggleReminder } from './reminders';
import css from './rules.module.css';

interface ReminderChipsProps {
  value: readonly number[];
  onChange: (value: number[]) => void;
  error?: string | undefined;
}

/** When reminders leave, in minutes before the start. */
export function ReminderChips({ value, onChange, error }: ReminderChipsProps) {
  const t = useTranslate();
  const { language } = useLanguage();
  const text = (minutes: number) =>
    minutes % DAY_MINUTES === 0 && minutes > DAY_MINUTES
      ? t('rules.days', { count: minutes / DAY_MINUTES })
      : formatLength(language, minutes);
  return (
    <div className={css.reminders}>
      <p className={css.label}>{t('rules.reminderMinutes')}</p>
      <div className={css.chips} role="group" aria-label={t('rules.reminderMinutes')}>
        {reminderChoices(value).map((minutes) => (
          <Chip
            key={minutes}
            text={text(minutes)}
            selected={value.includes(minutes)}
            onChange={(isOn) => onChange(toggleReminder(value, minutes, isOn))}
          />
        ))}
      </div>
      <p className={css.soft}>{t('rules.reminderMost', { count: value.length, most: MAX_REMINDERS })}</p>
      {error ? <p className={css.wrong}>{error}</p> : null}
    </div>
  );
}
