import { addDays, type LocalDate, weekdayOf } from '@birlik/kernel';
import type { Recurrence } from './recurrence.js';

/** No series reaches further: a rule for every tenth year would otherwise be expanded for millennia. */
const HORIZON_DAYS = 3_653;

/** What of a recurrence says on which days it lies. */
export type RecurringDays = Pick<Recurrence, 'from' | 'frequency' | 'interval' | 'weekdays' | 'until'>;

/** Returns the first `max` dates of a recurrence within ten years, without looking at the calendar. */
export function expandRecurrence(recurrence: RecurringDays, max: number): LocalDate[] {
  const horizon = addDays(recurrence.from, HORIZON_DAYS);
  const last = recurrence.until !== null && recurrence.until < horizon ? recurrence.until : horizon;
  const dates: LocalDate[] = [];
  for (const date of DATES_OF[recurrence.frequency](recurrence)) {
    if (date > last || dates.length >= max) break;
    if (date >= recurrence.from) dates.push(date);
  }
  return dates;
}

type Days = (recurrence: RecurringDays) => Generator<LocalDate>;

const DATES_OF: Readonly<Record<Recurrence['frequency'], Days>> = {
  *daily({ from, interval }) {
    for (let day = 0; ; day += interval) yield addDays(from, day);
  },

  /** Weeks begin on Monday: every second week on Monday and Friday means both days of the same week. */
  *weekly({ from, interval, weekdays }) {
    const monday = addDays(from, 1 - weekdayOf(from));
    const days = weekdays.length > 0 ? [...new Set(weekdays)].sort((a, b) => a - b) : [weekdayOf(from)];
    for (let week = 0; ; week += interval)
      for (const weekday of days) yield addDays(monday, week * 7 + weekday - 1);
  },

  /** The third Thursday stays the third Thursday. A month without a fifth one has no date. */
  *monthly({ from, interval }) {
    const [year, month, day] = from.split('-').map(Number) as [number, number, number];
    const nth = Math.ceil(day / 7);
    for (let months = month - 1; ; months += interval) {
      const first = `${year + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
      const date = addDays(first, ((weekdayOf(from) - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
      if (date.slice(0, 7) === first.slice(0, 7)) yield date;
    }
  },
};
