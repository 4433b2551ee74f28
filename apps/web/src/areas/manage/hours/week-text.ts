import type { WeeklyHours } from '../../../api/types';
import { areSameHours, hoursText } from './time-range';
import { weekdays, type Weekday } from './weekdays';

/** Weekdays in a row that have the same hours. */
interface DayRun {
  first: Weekday;
  last: Weekday;
  hours: string;
}

function dayRuns(week: WeeklyHours): DayRun[] {
  const runs: DayRun[] = [];
  weekdays.forEach((day, index) => {
    const hours = hoursText(week[day]);
    if (hours === null) return;
    const dayBefore = weekdays[index - 1];
    const run = runs.at(-1);
    if (run && run.last === dayBefore && areSameHours(week[run.last], week[day])) run.last = day;
    else runs.push({ first: day, last: day, hours });
  });
  return runs;
}

/** «дс–жм 09:00–18:00; сб 10:00–14:00». Closed days are left out. */
export function weekText(week: WeeklyHours, nameOf: (day: Weekday) => string): string {
  return dayRuns(week)
    .map(({ first, last, hours }) => {
      const days = first === last ? nameOf(first) : `${nameOf(first)}–${nameOf(last)}`;
      return `${days} ${hours}`;
    })
    .join('; ');
}
