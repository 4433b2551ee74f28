import type { WeeklyHours } from '../../../api/types';
import { addDays } from '../../../intl/calendar-date';
import { formatDay } from '../../../intl/day-format';
import { useLanguage } from '../../../intl/language';

/** A weekday as the API names it. */
export type Weekday = keyof WeeklyHours;

/** The days that most people work. */
export const workdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** The week from Monday. */
export const weekdays: readonly Weekday[] = [...workdays, 'sat', 'sun'];

const SOME_MONDAY = '2026-11-23';

/** Names a weekday: «дүйсенбі», or in short «дс». */
export function useWeekdayNames(): (day: Weekday, style?: 'weekday' | 'weekdayLong') => string {
  const { language } = useLanguage();
  return (day, style = 'weekdayLong') =>
    formatDay(language, addDays(SOME_MONDAY, weekdays.indexOf(day)), style);
}

/** The same hours on every day of a week. */
export function everyDay(hours: readonly string[]): WeeklyHours {
  const day = () => [...hours];
  return { mon: day(), tue: day(), wed: day(), thu: day(), fri: day(), sat: day(), sun: day() };
}
