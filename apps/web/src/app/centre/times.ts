import { useMemo } from 'react';
import { MINUTE_MS } from '../../api/durations';
import type { Interval } from '../../api/types';
import { clockText } from '../../intl/calendar-date';
import { formatDay, formatLength, relativeDay, type DayStyle } from '../../intl/day-format';
import { useLanguage } from '../../intl/language';
import { useCentre } from './centre-provider';

type Instant = string | number;

/** What writes times. */
export interface Times {
  /** «14:00» */
  clock: (instant: Instant) => string;
  /** The clock at the end of something: midnight is «24:00». */
  endClock: (instant: Instant) => string;
  /** «14:00–18:00» */
  span: (interval: { start: Instant; end: Instant }) => string;
  /** The day of an instant: «бүгін» where the language has a word, else «26 қараша, бейсенбі». */
  day: (instant: Instant, style?: DayStyle) => string;
  /** The same of a calendar date. */
  date: (date: string, style?: DayStyle) => string;
  /** A day and a time: «26 қараша, 14:00». */
  dayAndClock: (instant: Instant) => string;
  /** The clock of an instant, with its day where that is not the day of `reference`. */
  clockFrom: (instant: Instant, reference: Instant) => string;
  /** «2 сағ 30 мин» */
  length: (interval: Interval) => string;
}

/** Writes times as every screen shows them: 24 hours, on the wall clock of the centre. */
export function useTimes(): Times {
  const { clock: zone, now } = useCentre();
  const { language } = useLanguage();
  return useMemo(() => {
    const clock = (instant: Instant) => clockText(zone.minutesOf(instant));
    const endClock = (instant: Instant) => {
      const minutes = zone.minutesOf(instant);
      return minutes === 0 ? '24:00' : clockText(minutes);
    };
    const date = (text: string, style: DayStyle = 'long') =>
      relativeDay(language, text, zone.dateOf(now())) ?? formatDay(language, text, style);
    const day = (instant: Instant, style?: DayStyle) => date(zone.dateOf(instant), style);
    const dayAndClock = (instant: Instant) => `${day(instant, 'day')}, ${clock(instant)}`;
    return {
      clock,
      endClock,
      span: ({ start, end }) => `${clock(start)}–${endClock(end)}`,
      day,
      date,
      dayAndClock,
      clockFrom: (instant, reference) =>
        zone.dateOf(instant) === zone.dateOf(reference) ? clock(instant) : dayAndClock(instant),
      length: ({ start, end }) => formatLength(language, (Date.parse(end) - Date.parse(start)) / MINUTE_MS),
    };
  }, [zone, language, now]);
}
