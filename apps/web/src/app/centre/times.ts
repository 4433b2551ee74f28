import { useMemo } from 'react';
import { MINUTE_MS } from '../../api/durations';
import type { Interval } from '../../api/types';
import { useCentre } from './centre-provider';
import { useLanguage } from '../../intl/language';
import { clockText } from '../../intl/calendar-date';
import { formatDay, formatLength, relativeDay, type DayStyle } from '../../intl/day-format';

interface Times {
  clock: (instant: string | number) => string;
  /** The clock at an end: midnight is «24:00». */
  until: (instant: string | number) => string;
  /** «14:00–18:00» */
  span: (interval: { start: string | number; end: string | number }) => string;
  /** «бүгін» where the language has a word, else «26 қараша, бейсенбі». */
  day: (instant: string | number, style?: DayStyle) => string;
  dayOf: (date: string, style?: DayStyle) => string;
  length: (interval: Interval) => string;
}

/** Every time on a screen passes here: 24 hours, the centre's wall clock. */
export function useTimes(): Times {
  const { clock: zone, now } = useCentre();
  const { language } = useLanguage();
  return useMemo(() => {
    const clock = (instant: string | number) => clockText(zone.minutesOf(instant));
    const until = (instant: string | number) => {
      const minutes = zone.minutesOf(instant);
      return minutes === 0 ? '24:00' : clockText(minutes);
    };
    const dayOf = (date: string, style: DayStyle = 'long') =>
      relativeDay(language, date, zone.dateOf(now())) ?? formatDay(language, date, style);
    return {
      clock,
      until,
      span: (interval) => `${clock(interval.start)}–${until(interval.end)}`,
      day: (instant, style) => dayOf(zone.dateOf(instant), style),
      dayOf,
      length: ({ start, end }) => formatLength(language, (Date.parse(end) - Date.parse(start)) / MINUTE_MS),
    };
  }, [zone, language, now]);
}
