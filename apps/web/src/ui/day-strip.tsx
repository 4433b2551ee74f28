import { useEffect, useRef } from 'react';
import { datesFrom } from '../intl/calendar-date';
import { formatDay, relativeDay } from '../intl/day-format';
import { useLanguage } from '../intl/language';
import css from './day-strip.module.css';

interface DayStripProps {
  value: string;
  today: string;
  from: string;
  days: number;
  onChange: (date: string) => void;
}

/** How much of the day before stays in sight when the strip scrolls to the chosen day, in pixels. */
const VISIBLE_BEFORE_PX = 60;

/** Days in a row, each a button. */
export function DayStrip({ value, today, from, days, onChange }: DayStripProps) {
  const { language } = useLanguage();
  const row = useRef<HTMLDivElement>(null);
  const isOpened = useRef(false);
  useEffect(() => {
    const strip = row.current;
    const chosen = strip?.querySelector<HTMLElement>(`[data-date="${value}"]`);
    const isOpening = !isOpened.current;
    isOpened.current = true;
    // The first day is in sight when the strip opens: to measure it would lay the whole page out once more.
    if (isOpening && chosen === strip?.firstElementChild) return;
    if (strip && chosen) strip.scrollLeft = chosen.offsetLeft - strip.offsetLeft - VISIBLE_BEFORE_PX;
  }, [value]);
  return (
    <div className={css.strip}>
      <div className={css.days} ref={row}>
        {datesFrom(from, days).map((date) => (
          <button
            type="button"
            key={date}
            data-date={date}
            className={date === today ? `${css.day} ${css.today}` : css.day}
            aria-pressed={date === value}
            onClick={() => onChange(date)}
          >
            <small>{formatDay(language, date, 'weekday')}</small>
            <b>{Number(date.slice(8))}</b>
            <span className="visually-hidden">
              {[relativeDay(language, date, today), formatDay(language, date, 'long')]
                .filter(Boolean)
                .join(', ')}
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}
