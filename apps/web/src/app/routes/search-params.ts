import { clockMinutes, clockText, isCalendarDate, type CalendarDate } from '../../intl/calendar-date';

/** The search parameters of an address before they are checked. */
export type RawSearch = Record<string, unknown>;

/** A text that is not empty. */
export function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A calendar date, «2026-11-24». */
export function readDate(value: unknown): CalendarDate | undefined {
  return isCalendarDate(value) ? value : undefined;
}

/** A month, «2026-11». */
export function readMonth(value: unknown): string | undefined {
  return isCalendarDate(`${String(value)}-01`) ? String(value) : undefined;
}

/** A time of the day, written as «09:05» however it was typed. */
export function readTime(value: unknown): string | undefined {
  const minutes = clockMinutes(value);
  return minutes === null ? undefined : clockText(minutes);
}

/** The search without the parameters that are not set, so that the address stays short. */
export function withoutUnset<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
}
