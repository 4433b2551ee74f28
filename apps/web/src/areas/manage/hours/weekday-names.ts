import { useLanguage } from '../../../intl/language';
import { addDays } from '../../../intl/calendar-date';
import { formatDay } from '../../../intl/day-format';
import { weekdays, type Weekday } from './hours';

const someMonday = '2026-11-23';

/** «дүйсенбі», «дс». */
export function useWeekdayNames(): (day: Weekday, style?: 'weekday' | 'weekdayLong') => string {
  const { language } = useLanguage();
  return (day, style = 'weekdayLong') =>
    formatDay(language, addDays(someMonday, weekdays.indexOf(day)), style);
}
