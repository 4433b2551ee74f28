import { HOUR_MS } from '../api/durations';
import type { LanguageCode } from '../api/types';
import { type CalendarDate, dateValue, daysBetween, weekdayOf } from './calendar-date';
import { knowsKazakh } from './kazakh-probe';
import {
  kazakhMonths,
  kazakhRelativeDays,
  kazakhShortMonths,
  kazakhShortWeekdays,
  kazakhWeekdays,
} from './kazakh-words';

/** How a day is written. */
export type DayStyle = 'full' | 'long' | 'short' | 'day' | 'weekday' | 'weekdayLong';

const locales: Record<LanguageCode, string> = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' };

const options: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  /** «2026 ж. 23 қараша, дүйсенбі» */
  full: { dateStyle: 'full' },
  /** «23 қараша, дүйсенбі» */
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  /** «23 қар., дс» */
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  /** «23 қараша» */
  day: { day: 'numeric', month: 'long' },
  /** «дс» */
  weekday: { weekday: 'short' },
  /** «дүйсенбі» */
  weekdayLong: { weekday: 'long' },
};

/** Writes a day in Kazakh from the words of this app, for browsers that have none. */
export function kazakhDay(date: CalendarDate, style: DayStyle): string {
  const value = new Date(dateValue(date));
  const day = value.getUTCDate();
  const month = value.getUTCMonth();
  const weekday = weekdayOf(date);
  switch (style) {
    case 'full':
      return `${value.getUTCFullYear()} ж. ${day} ${kazakhMonths[month]}, ${kazakhWeekdays[weekday]}`;
    case 'long':
      return `${day} ${kazakhMonths[month]}, ${kazakhWeekdays[weekday]}`;
    case 'short':
      return `${day} ${kazakhShortMonths[month]}, ${kazakhShortWeekdays[weekday]}`;
    case 'day':
      return `${day} ${kazakhMonths[month]}`;
    case 'weekday':
      return kazakhShortWeekdays[weekday] ?? '';
    case 'weekdayLong':
      return kazakhWeekdays[weekday] ?? '';
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();
let browserKnowsKazakh: boolean | undefined;

/** Writes a day in a language. */
export function formatDay(language: LanguageCode, date: CalendarDate, style: DayStyle): string {
  if (language === 'kk' && !(browserKnowsKazakh ??= knowsKazakh())) return kazakhDay(date, style);
  const key = `${language} ${style}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], { ...options[style], timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format.format(dateValue(date));
}

/** Writes the month of «2026-11»: «қараша». */
export function formatMonth(language: LanguageCode, month: string): string {
  const first = dateValue(`${month}-01`);
  if (language === 'kk') return kazakhMonths[new Date(first).getUTCMonth()] ?? '';
  return new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' }).format(first);
}

/** Writes «2026-11» with its year: «2026 ж. қараша». */
export function formatMonthOfYear(language: LanguageCode, month: string): string {
  const year = month.slice(0, 4);
  const name = formatMonth(language, month);
  return language === 'kk' ? `${year} ж. ${name}` : `${name} ${year}`;
}

/** «кеше», «бүгін» or «ертең»; null for a day that is further away. */
export function relativeDay(language: LanguageCode, date: CalendarDate, today: CalendarDate): string | null {
  const distance = daysBetween(today, date);
  if (Math.abs(distance) > 1) return null;
  if (language === 'kk') return kazakhRelativeDays[distance] ?? null;
  return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(distance, 'day');
}

const lengthUnits: Record<LanguageCode, { hour: string; minute: string }> = {
  kk: { hour: 'сағ', minute: 'мин' },
  ru: { hour: 'ч', minute: 'мин' },
  en: { hour: 'h', minute: 'min' },
};

/** «2 сағ 30 мин». The units are abbreviated, so they need no endings. */
export function formatLength(language: LanguageCode, minutes: number): string {
  const units = lengthUnits[language];
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  const parts = [];
  if (hours > 0) parts.push(`${hours}\u00a0${units.hour}`);
  if (rest > 0 || hours === 0) parts.push(`${rest}\u00a0${units.minute}`);
  return parts.join(' ');
}

const SECOND_MS = 1_000;

/** The time that is left until a deadline: «4:32» within an hour, else «11 сағ 20 мин». Never less than «0:00». */
export function formatRemaining(language: LanguageCode, ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / SECOND_MS));
  if (seconds * SECOND_MS >= HOUR_MS) return formatLength(language, Math.ceil(seconds / 60));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
