import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Closure } from '../../../api/types';
import { useCentre, useToday } from '../../../app/centre/centre-provider';
import { addDays, addMonths, monthOf, type CalendarDate } from '../../../intl/calendar-date';
import { WhenLoaded } from '../../../ui/when-loaded';
import { MonthSwitch } from '../hours/month-switch';
import { YearCalendar } from '../hours/year-calendar';
import { calendarQuery } from '../queries';
import { MAX_DAYS_AHEAD } from './closure-draft';
import css from './closures.module.css';

interface ClosureCalendarProps {
  closures: readonly Closure[];
  chosen: CalendarDate;
  onChoose: (date: CalendarDate) => void;
}

/** A month with its holidays and closures. A day that is chosen here is the day of the closure. */
export function ClosureCalendar({ closures, chosen, onChoose }: ClosureCalendarProps) {
  const today = useToday();
  const { centre } = useCentre();
  const [shown, setShown] = useState<string | null>(null);
  const month = shown ?? monthOf(chosen);
  const calendar = useQuery(calendarQuery(centre.id, Number(month.slice(0, 4))));
  const last = addDays(today, MAX_DAYS_AHEAD - 1);
  const isPossible = (date: CalendarDate) => date >= today && date <= last;
  return (
    <div className={css.calendar}>
      <MonthSwitch
        month={month}
        onBefore={month > monthOf(today) ? () => setShown(addMonths(month, -1)) : undefined}
        onAfter={month < monthOf(last) ? () => setShown(addMonths(month, 1)) : undefined}
      />
      <WhenLoaded query={calendar} skeleton={[260]}>
        {({ days }) => (
          <YearCalendar
            isOneMonth
            days={days.filter(({ date }) => monthOf(date) === month)}
            month={month}
            closures={closures}
            chosen={chosen}
            onChoose={(date) => (isPossible(date) ? onChoose(date) : undefined)}
          />
        )}
      </WhenLoaded>
    </div>
  );
}
