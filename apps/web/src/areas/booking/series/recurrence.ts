import type { SeriesDetail } from '../../../api/types';

/** How a series repeats, as far as the pages say it. */
export interface Recurrence {
  startTime: string;
  endTime: string;
  frequency: string;
  interval: number;
  weekdays: number[];
}

/** Reads the recurrence of a series; null for a form that is not known here. */
export function readRecurrence(rule: SeriesDetail['rule']): Recurrence | null {
  const { startTime, endTime, frequency, interval, weekdays } = rule;
  if (typeof startTime !== 'string' || typeof endTime !== 'string' || typeof frequency !== 'string')
    return null;
  return {
    startTime,
    endTime,
    frequency,
    interval: typeof interval === 'number' ? interval : 1,
    weekdays: Array.isArray(weekdays) ? weekdays.filter((day) => typeof day === 'number') : [],
  };
}
