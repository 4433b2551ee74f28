import { useQuery } from '@tanstack/react-query';
import { closuresQuery } from '../../../api/closures';
import type { Calendar } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { addMonths } from '../../../intl/calendar-date';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { DayPanel } from './day-panel';
import css from './hours-page.module.css';
import { Legend } from './legend';
import { MonthSwitch } from './month-switch';
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
  const { centre } = useCentre();
  const closures = useQuery(closuresQuery(centre.id)).data ?? [];
  const chosen = calendar.days.find((day) => day.date === chosenDate);
  return (
    <>
      <div className={css.bar}>
        {/* A phone shows one month at a time. */}
        <div className={css.months}>
          <MonthSwitch
            month={month}
            onBefore={() => onMonth(addMonths(month, -1))}
            onAfter={() => onMonth(addMonths(month, 1))}
          />
        </div>
        <YearSwitch month={month} onChange={onMonth} />
        <Legend />
      </div>
      <div className={css.columns}>
        <YearCalendar
          days={calendar.days}
          month={month}
          closures={closures}
          chosen={chosenDate ?? null}
          onChoose={onDay}
        />
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

interface YearSwitchProps {
  month: string;
  onChange: (month: string) => void;
}

/** A wide screen shows the whole year. */
function YearSwitch({ month, onChange }: YearSwitchProps) {
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
