import { type LocalDate } from '@birlik/kernel';
import type { Centre, NamedDay } from './centre.js';
import type { WeeklyHours } from '../hours/opening-hours.js';

/** Returns a copy of the centre with other hours or days. */
export function applyHours(
  centre: Centre,
  change: {
    readonly hours?: WeeklyHours | undefined;
    readonly holidayHours?: readonly string[] | undefined;
    readonly days?: Readonly<Record<LocalDate, NamedDay | null>> | undefined;
  },
): Centre {
  const calendar = new Map(centre.calendar);
  for (const [date, day] of Object.entries(change.days ?? {})) {
    const kept = day ?? centre.commonDays.get(date);
    if (kept) calendar.set(date, kept);
    else calendar.delete(date);
  }
  return {
    ...centre,
    hours: change.hours ?? centre.hours,
    holidayHours: change.holidayHours ?? centre.holidayHours,
    calendar,
  };
}
