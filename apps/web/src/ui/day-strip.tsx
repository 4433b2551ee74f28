import { memo, useEffect, useRef } from 'react';
import { datesFrom } from '../intl/calendar-date';
import { formatDay, relativeDay } from '../intl/day-format';
import { useLanguage } from '../intl/language';
import css from './day-strip.module.css';
import { useSteady } from './use-steady';

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
  const choose = useSteady(onChange);
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
          <Day
            key={date}
            date={date}
            isToday={date === today}
            relative={relativeDay(language, date, today)}
            isChosen={date === value}
            onChoose={choose}
          />
        ))}
      </div>
    </div>
  );
}

interface DayProps {
  date: string;
  isToday: boolean;
  /** «бүгін»; null for a day without such a word. */
  relative: string | null;
  isChosen: boolean;
  onChoose: (date: string) => void;
}

/** One day. To write it in words takes long, so that is done once. */
const Day = memo(function Day({ date, isToday, relative, isChosen, onChoose }: DayProps) {
  const { language } = useLanguage();
  return (
    <button
      type="button"
      data-date={date}
      className={isToday ? `${css.day} ${css.today}` : css.day}
      aria-pressed={isChosen}
      onClick={() => onChoose(date)}
    >
      <small>{formatDay(language, date, 'weekday')}</small>
      <b>{Number(date.slice(8))}</b>
      <span className="visually-hidden">
        {[relative, formatDay(language, date, 'long')].filter(Boolean).join(', ')}
      </span>
    </button>
  );
});
