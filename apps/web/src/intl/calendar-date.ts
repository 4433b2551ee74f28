import { DAY_MINUTES, DAY_MS } from '../api/durations';

/** A calendar date without a zone, «2026-11-24». It is counted on the calendar, never by the device's clock. */
export type CalendarDate = string;

/** The midnight of a date in UTC, in ms: something to count with. */
export function dateValue(date: CalendarDate): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

/** Whether a text is a date that the calendar has. */
export function isCalendarDate(text: unknown): text is CalendarDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return new Date(dateValue(text)).toISOString().startsWith(text);
}

/** The date some days later, or earlier with a negative number. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(dateValue(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The month of a date: «2026-11». */
export function monthOf(date: CalendarDate): string {
  return date.slice(0, 7);
}

/** The month some months later, «2026-12» from «2026-11». */
export function addMonths(month: string, months: number): string {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months)).toISOString().slice(0, 7);
}

/** How many days lie between two dates. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((dateValue(to) - dateValue(from)) / DAY_MS);
}

/** `count` dates on end. */
export function datesFrom(first: CalendarDate, count: number): CalendarDate[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

/** The number of the weekday as `Date` counts: 0 is Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(dateValue(date)).getUTCDay();
}

/** The number of the weekday as ISO 8601 counts: 1 is Monday, 7 is Sunday. */
export function isoWeekdayOf(date: CalendarDate): number {
  return weekdayOf(date) || 7;
}

/** The Monday of the week of a date. */
export function weekStart(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - isoWeekdayOf(date));
}

/** «14:05» from minutes since midnight; a whole day is «24:00», and after it come the times of the next day. */
export function clockText(minutes: number): string {
  const rounded = Math.round(minutes);
  const whole = rounded > DAY_MINUTES ? rounded % DAY_MINUTES : rounded;
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

/** Minutes since midnight from «14:05»; null for anything that is no time of a day. */
export function clockMinutes(text: unknown): number | null {
  const match = typeof text === 'string' ? /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(text) : null;
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= DAY_MINUTES ? minutes : null;
}
