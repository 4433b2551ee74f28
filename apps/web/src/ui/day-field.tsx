import { datesFrom, daysBetween } from '../intl/calendar-date';
import { formatDay } from '../intl/day-format';
import { useLanguage } from '../intl/language';
import { ChoiceField } from './field';

interface DayFieldProps {
  label: string;
  value: string;
  from: string;
  /** How many days there are to choose from; more when the value lies behind them. */
  days: number;
  onChange: (date: string) => void;
}

/** A choice of a day in words: a browser's own calendar has no Kazakh. */
export function DayField({ label, value, from, days, onChange }: DayFieldProps) {
  const { language } = useLanguage();
  const count = Math.max(days, daysBetween(from, value) + 1);
  return (
    <ChoiceField
      label={label}
      value={value}
      choices={datesFrom(from, count).map((date) => ({
        value: date,
        text: formatDay(language, date, 'short'),
      }))}
      onChange={onChange}
    />
  );
}
