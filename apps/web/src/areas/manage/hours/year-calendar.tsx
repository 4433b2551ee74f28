import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { CalendarDay, Closure } from '../../../api/types';
import { useCentre, useToday } from '../../../app/centre/centre-provider';
import { closuresOn } from '../../../app/closures/closure-days';
import { useClosureText } from '../../../app/closures/closure-text';
import { isoWeekdayOf, monthOf } from '../../../intl/calendar-date';
import { formatDay, formatMonth } from '../../../intl/day-format';
import { useLanguage, useName, useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import { dayStatus, dayStatusStyles } from './day-status';
import statusCss from './day-status.module.css';
import { hoursOf, hoursText } from './time-range';
import { useWeekdayNames, weekdays } from './weekdays';
import css from './year-calendar.module.css';

interface YearCalendarProps {
  days: readonly CalendarDay[];
  /** «2026-12»: the month that a phone shows. */
  month: string;
  /** Its days are marked. */
  closures: readonly Closure[];
  /** Where only one month has room, also on a wide screen. */
  isOneMonth?: boolean;
  chosen: string | null;
  onChoose: (date: string) => void;
}

const keySteps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** The months of a year, with colours for the days that differ. Arrow keys go from day to day. */
export function YearCalendar(props: YearCalendarProps) {
  const { days, month, closures, isOneMonth, chosen, onChoose } = props;
  const { clock } = useCentre();
  const today = useToday();
  const root = useRef<HTMLDivElement>(null);
  const months = [...new Set(days.map((day) => monthOf(day.date)))];
  const focusableDate = chosen ?? (days.some((day) => day.date === today) ? today : `${month}-01`);
  const moveFocus = (event: KeyboardEvent) => {
    const step = keySteps[event.key];
    const from = (event.target as HTMLElement).dataset['date'];
    if (!step || !from) return;
    event.preventDefault();
    const next = days[days.findIndex((day) => day.date === from) + step];
    if (next) root.current?.querySelector<HTMLElement>(`[data-date="${next.date}"]`)?.focus();
  };
  return (
    // Every day is a button. Their arrow keys are handled here, once for all of them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={isOneMonth ? `${css.year} ${css.oneMonth}` : css.year} ref={root} onKeyDown={moveFocus}>
      {months.map((key) => (
        <Month key={key} month={key} isShown={key === month}>
          {days
            .filter((day) => monthOf(day.date) === key)
            .map((day) => (
              <DayCell
                key={day.date}
                day={day}
                closures={closuresOn(closures, day.date, clock)}
                isToday={day.date === today}
                isChosen={day.date === chosen}
                isFocusable={day.date === focusableDate}
                onChoose={() => onChoose(day.date)}
              />
            ))}
        </Month>
      ))}
    </div>
  );
}

interface MonthProps {
  month: string;
  isShown: boolean;
  children: ReactNode;
}

function Month({ month, isShown, children }: MonthProps) {
  const { language } = useLanguage();
  const weekdayName = useWeekdayNames();
  const title = formatMonth(language, month);
  return (
    <section className={css.month} data-shown={isShown} aria-label={title}>
      <h3>{title}</h3>
      <div className={css.grid}>
        {weekdays.map((day) => (
          <span key={day} className={css.weekday} aria-hidden="true">
            {weekdayName(day, 'weekday')}
          </span>
        ))}
        {children}
      </div>
    </section>
  );
}

interface DayCellProps {
  day: CalendarDay;
  closures: readonly Closure[];
  isToday: boolean;
  isChosen: boolean;
  /** Whether the Tab key stops at it. It does so at one day only. */
  isFocusable: boolean;
  onChoose: () => void;
}

function DayCell({ day, closures, isToday, isChosen, isFocusable, onChoose }: DayCellProps) {
  const label = useDayLabel();
  const status = dayStatus(day);
  const { icon } = dayStatusStyles[status];
  const dayOfMonth = Number(day.date.slice(8));
  const classNames = [css.cell, statusCss[status], isToday ? css.today : undefined];
  return (
    <button
      type="button"
      data-date={day.date}
      className={classNames.filter(Boolean).join(' ')}
      style={dayOfMonth === 1 ? { gridColumnStart: isoWeekdayOf(day.date) } : undefined}
      aria-pressed={isChosen}
      aria-label={label(day, closures)}
      tabIndex={isFocusable ? 0 : -1}
      onClick={onChoose}
    >
      {dayOfMonth}
      <span className={css.icons}>
        {icon ? <Icon name={icon} size={14} /> : null}
        {closures.length > 0 ? <Icon name="lock" size={14} /> : null}
      </span>
    </button>
  );
}

/** Says what a day is: «1 қаңтар, бейсенбі, Мереке, Жабық». */
function useDayLabel(): (day: CalendarDay, closures: readonly Closure[]) => string {
  const t = useTranslate();
  const name = useName();
  const { language } = useLanguage();
  const { clock } = useCentre();
  const text = useClosureText();
  return (day, closures) => {
    const closed = closures.map(
      (closure) => `${t('hours.closure')}: ${text.spaces(closure)}, ${text.spanOn(closure, day.date)}`,
    );
    const texts = [
      formatDay(language, day.date, 'long'),
      t(dayStatusStyles[dayStatus(day)].text),
      name(day.names),
      hoursText(hoursOf(day.open, clock.minutesOf)) ?? t('hours.closed'),
      ...closed,
    ];
    return [...new Set(texts)].filter(Boolean).join(', ');
  };
}
