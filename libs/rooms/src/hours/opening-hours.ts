import { addDays, instantAt, type Interval, type LocalDate, merge, weekdayOf } from '@birlik/kernel';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * Opening hours by weekday, each `HH:MM-HH:MM` in wall time. An end at or before its start is on the next
 * day.
 */
export type WeeklyHours = Readonly<Record<Weekday, readonly string[]>>;

/** Hours of an area: the hours of the centre, none (always open), or its own. */
export type AreaHours = 'centre' | 'always' | WeeklyHours;

/** How the working calendar changes a day. */
export interface CalendarDay {
  /** `special`: an ordinary day with other hours. */
  readonly kind: 'holiday' | 'day_off_moved' | 'working_day_moved' | 'special';
  /** Hours that a manager set for this day; absent when the kind of day determines them. */
  readonly hours?: readonly string[] | null;
}

export interface HoursSource {
  readonly zone: string;
  readonly hours: WeeklyHours;
  /** Hours on holidays and on days off that were moved to a weekday. */
  readonly holidayHours: readonly string[];
  readonly calendar: ReadonlyMap<LocalDate, CalendarDay>;
}

/**
 * Returns the open intervals of an area on the local dates `from` … `to` inclusive. Intervals over midnight
 * are complete, and adjacent ones are merged.
 */
export function listOpenHours(
  source: HoursSource,
  area: AreaHours,
  from: LocalDate,
  to: LocalDate,
): Interval[] {
  if (area === 'always')
    return [
      { start: instantAt(from, '00:00', source.zone), end: instantAt(addDays(to, 1), '00:00', source.zone) },
    ];
  const open: Interval[] = [];
  // The hours of the day before can continue after midnight.
  for (let date = addDays(from, -1); date <= to; date = addDays(date, 1))
    for (const stretch of hoursOn(source, area, date)) open.push(stretchOn(stretch, date, source.zone));
  const begins = instantAt(from, '00:00', source.zone);
  return merge(open).filter((stretch) => stretch.end > begins);
}

function hoursOn(source: HoursSource, area: 'centre' | WeeklyHours, date: LocalDate): readonly string[] {
  // An area with its own hours uses them on holidays too.
  if (area !== 'centre') return area[WEEKDAYS[weekdayOf(date) - 1]!];
  const day = source.calendar.get(date);
  if (day?.hours) return day.hours;
  if (day?.kind === 'holiday' || day?.kind === 'day_off_moved') return source.holidayHours;
  // A Saturday that was made a working day has a Friday's hours.
  const weekday = day?.kind === 'working_day_moved' ? 'fri' : WEEKDAYS[weekdayOf(date) - 1]!;
  return source.hours[weekday];
}

function stretchOn(stretch: string, date: LocalDate, zone: string): Interval {
  const [opens = '', closes = ''] = stretch.split('-');
  const end = closes > opens ? instantAt(date, closes, zone) : instantAt(addDays(date, 1), closes, zone);
  return { start: instantAt(date, opens, zone), end };
}

/** Returns true for a list of valid `HH:MM-HH:MM`. */
export function isHoursList(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.every(
      (v) => typeof v === 'string' && /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(v),
    )
  );
}
