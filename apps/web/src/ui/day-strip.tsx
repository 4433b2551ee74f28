import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { useLanguage } from '../intl/language';
import { datesFrom } from '../intl/calendar-date';
import { formatDay, relativeDay } from '../intl/day-format';
import css from './day-strip.module.css';

interface DayStripProps {
  value: string;
  today: string;
  from: string;
  days: number;
  onChange: (date: string) => void;
}

/** Days in a row, Monday first when a whole week is asked for. */
export function DayStrip({ value, today, from, days, onChange }: DayStripProps) {
  const { language } = useLanguage();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const strip = row.current;
    const chosen = strip?.querySelector<HTMLElement>(`[data-date="${value}"]`);
    if (strip && chosen) strip.scrollLeft = chosen.offsetLeft - strip.offsetLeft - 60;
  }, [value]);
  return (
    <div className={css.strip}>
      <div className={css.days} ref={row}>
        {datesFrom(from, days).map((date) => (
          <Button
            key={date}
            data-date={date}
            className={date === today ? `${css.day} ${css.today}` : css.day!}
            aria-pressed={date === value}
            onPress={() => onChange(date)}
          >
            <small>{formatDay(language, date, 'weekday')}</small>
            <b>{Number(date.slice(8))}</b>
            <span className="visually-hidden">
              {[relativeDay(language, date, today), formatDay(language, date, 'long')]
                .filter(Boolean)
                .join(', ')}
            </span>
          </Button>
        ))}
      </div>
    </div>
  );
}
