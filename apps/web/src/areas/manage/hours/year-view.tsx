import type { Calendar } from '../../../api/types';
import { addMonths } from '../../../intl/calendar-date';
import { formatMonthOfYear } from '../../../intl/day-format';
import { useLanguage, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { DayPanel } from './day-panel';
import css from './hours-page.module.css';
import { Legend } from './legend';
import { YearCalendar } from './year-calendar';

interface YearViewProps {
  calendar: Calendar;
  /** «2026-12» */
  month: string;
  chosenDate: string | undefined;
  onMonth: (month: string) => void;
  onDay: (date: string) => void;
}

/** The days of a year, and what the chosen one can be made. */
export function YearView({ calendar, month, chosenDate, onMonth, onDay }: YearViewProps) {
  const t = useTranslate();
  const chosen = calendar.days.find((day) => day.date === chosenDate);
  return (
    <>
      <div className={css.bar}>
        <MonthSwitch month={month} onChange={onMonth} />
        <YearSwitch month={month} onChange={onMonth} />
        <Legend />
      </div>
      <div className={css.columns}>
        <YearCalendar days={calendar.days} month={month} chosen={chosenDate ?? null} onChoose={onDay} />
        <div className={css.side}>
          {chosen ? (
            <DayPanel key={chosen.date} day={chosen} calendar={calendar} onClose={() => onMonth(month)} />
          ) : (
            <p className={css.hint}>{t('hours.chooseDay')}</p>
          )}
        </div>
      </div>
    </>
  );
}

interface MonthSwitchProps {
  month: string;
  onChange: (month: string) => void;
}

/** A phone shows one month at a time. */
function MonthSwitch({ month, onChange }: MonthSwitchProps) {
  const t = useTranslate();
  const { language } = useLanguage();
  return (
    <div className={css.months}>
      <Button icon="left" label={t('hours.monthBefore')} onPress={() => onChange(addMonths(month, -1))}>
        <span className="visually-hidden">{t('hours.monthBefore')}</span>
      </Button>
      <p className={css.shown}>{formatMonthOfYear(language, month)}</p>
      <Button icon="right" label={t('hours.monthAfter')} onPress={() => onChange(addMonths(month, 1))}>
        <span className="visually-hidden">{t('hours.monthAfter')}</span>
      </Button>
    </div>
  );
}

/** A wide screen shows the whole year. */
function YearSwitch({ month, onChange }: MonthSwitchProps) {
  const year = yearOf(month);
  return (
    <div className={css.years}>
      <Button icon="left" onPress={() => onChange(addMonths(month, -12))}>
        {year - 1}
      </Button>
      <p className={css.shown}>{year}</p>
      <Button icon="right" onPress={() => onChange(addMonths(month, 12))}>
        {year + 1}
      </Button>
    </div>
  );
}

function yearOf(month: string): number {
  return Number(month.slice(0, 4));
}
