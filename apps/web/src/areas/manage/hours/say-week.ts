import type { WeeklyHours } from '../../../api/types';
import { sameHours, sayHours, weekdays, type Weekday } from './hours';

/** «дс–жм 09:00–18:00; сб 10:00–14:00»: days with the same hours together, closed ones left out. */
export function sayWeek(week: WeeklyHours, nameOf: (day: Weekday) => string): string {
  const runs: { first: Weekday; last: Weekday; hours: string }[] = [];
  weekdays.forEach((day, index) => {
    const hours = sayHours(week[day]);
    if (hours === null) return;
    const before = weekdays[index - 1];
    const run = runs.at(-1);
    if (run && before && run.last === before && sameHours(week[before], week[day])) run.last = day;
    else runs.push({ first: day, last: day, hours });
  });
  return runs
    .map(({ first, last, hours }) =>
      first === last ? `${nameOf(first)} ${hours}` : `${nameOf(first)}–${nameOf(last)} ${hours}`,
    )
    .join('; ');
}
