import { useRef, type KeyboardEvent } from 'react';
import type { CalendarDay } from '../../../api/types';
import { useCentre, useToday } from '../../../app/centre/centre-provider';
import { useLanguage, useName, useTranslate } from '../../../intl/language';
import { weekdayOf } from '../../../intl/calendar-date';
import { formatDay, formatMonth } from '../../../intl/day-format';
import { Icon } from '../../../ui/icon';
import { dayFaces, lookOf } from './day-faces';
import { hoursOfDay, sayHours, weekdays } from './hours';
import css from './calendar.module.css';
import { useWeekdayNames } from './weekday-names';

interface YearCalendarProps {
  days: readonly CalendarDay[];
  /** «2026-12»: the one that a phone shows. */
  month: string;
  chosen: string | null;
  onChoose: (date: string) => void;
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** A year, month by month: what differs from the week stands out. Arrow keys walk from day to day. */
export function YearCalendar({ days, month, chosen, onChoose }: YearCalendarProps) {
  const t = useTranslate();
  const name = useName();
  const nameOf = useWeekdayNames();
  const { language } = useLanguage();
  const { clock } = useCentre();
  const today = useToday();
  const root = useRef<HTMLDivElement>(null);
  const months = new Map<string, CalendarDay[]>();
  for (const day of days) {
    const key = day.date.slice(0, 7);
    months.set(key, [...(months.get(key) ?? []), day]);
  }
  /** The one day that the Tab key stops at. */
  const stop = chosen ?? (days.some((day) => day.date === today) ? today : `${month}-01`);
  const walk = (event: KeyboardEvent) => {
    const by = steps[event.key];
    const from = (event.target as HTMLElement).dataset['date'];
    if (!by || !from) return;
    event.preventDefault();
    const at = days.findIndex((day) => day.date === from) + by;
    const next = days[at];
    if (next) root.current?.querySelector<HTMLElement>(`[data-date="${next.date}"]`)?.focus();
  };
  const say = (day: CalendarDay) =>
    [
      formatDay(language, day.date, 'long'),
      t(dayFaces[lookOf(day)].text),
      name(day.names),
      sayHours(hoursOfDay(day.open, clock.minutesOf)) ?? t('hours.closed'),
    ]
      .filter((text, index, all) => text && all.indexOf(text) === index)
      .join(', ');
  return (
    // The keys are heard here for all days at once; each of them is a button.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={css.year} ref={root} onKeyDown={walk}>
      {[...months].map(([key, list]) => (
        <section
          key={key}
          className={css.month}
          data-shown={key === month}
          aria-label={formatMonth(language, key)}
        >
          <h3>{formatMonth(language, key)}</h3>
          <div className={css.grid}>
            {weekdays.map((day) => (
              <span key={day} className={css.weekday} aria-hidden="true">
                {nameOf(day, 'weekday')}
              </span>
            ))}
            {list.map((day, index) => {
              const look = lookOf(day);
              const { icon } = dayFaces[look];
              return (
                <button
                  key={day.date}
                  type="button"
                  data-date={day.date}
                  className={`${css.cell} ${css[look]}${day.date === today ? ` ${css.today}` : ''}`}
                  style={index === 0 ? { gridColumnStart: ((weekdayOf(day.date) + 6) % 7) + 1 } : undefined}
                  aria-pressed={day.date === chosen}
                  aria-label={say(day)}
                  tabIndex={day.date === stop ? 0 : -1}
                  onClick={() => onChoose(day.date)}
                >
                  {Number(day.date.slice(8))}
                  {icon ? <Icon name={icon} size={14} /> : null}
                </button>
              );
            })}
          </div>
        </section>
      ))}
    </div>
  );
}
