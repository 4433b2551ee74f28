/** A calendar date without a zone, «2026-11-24». Arithmetic stays on the calendar, never on the device's clock. */
export type CalendarDate = string;

const dayLength = 86_400_000;

export function dateValue(date: CalendarDate): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

export function isCalendarDate(text: unknown): text is CalendarDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return new Date(dateValue(text)).toISOString().startsWith(text);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(dateValue(date) + days * dayLength).toISOString().slice(0, 10);
}

export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((dateValue(to) - dateValue(from)) / dayLength);
}

/** 0 is Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(dateValue(date)).getUTCDay();
}

/** The Monday of the week that holds the date. */
export function weekStart(date: CalendarDate): CalendarDate {
  return addDays(date, -((weekdayOf(date) + 6) % 7));
}

/** «14:05» from minutes since midnight; 1440 is «24:00». */
export function clockText(minutes: number): string {
  const whole = Math.round(minutes);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

export function clockMinutes(text: unknown): number | null {
  const match = typeof text === 'string' ? /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(text) : null;
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= 1440 ? minutes : null;
}
