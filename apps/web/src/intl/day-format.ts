import { type CalendarDate, dateValue, daysBetween, weekdayOf } from './calendar-date';
import { speaksKazakh } from './kazakh-probe';
import {
  kazakhMonths,
  kazakhRelativeDays,
  kazakhShortMonths,
  kazakhShortWeekdays,
  kazakhWeekdays,
} from './kazakh-words';

export type Language = 'kk' | 'ru' | 'en';

/** full: year too · long: weekday and day · short: the same, abbreviated · day: «23 қараша» · weekday: «дс» */
export type DayStyle = 'full' | 'long' | 'short' | 'day' | 'weekday' | 'weekdayLong';

const locales: Record<Language, string> = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' };

const options: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  full: { dateStyle: 'full' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  day: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'short' },
  weekdayLong: { weekday: 'long' },
};

/** The own tables, without `Intl`. */
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
let native: boolean | undefined;

export function formatDay(language: Language, date: CalendarDate, style: DayStyle): string {
  if (language === 'kk' && !(native ??= speaksKazakh())) return kazakhDay(date, style);
  const key = `${language} ${style}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], { ...options[style], timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format.format(dateValue(date));
}

/** «қараша», the month alone, of «2026-11». */
export function formatMonth(language: Language, month: string): string {
  const first = dateValue(`${month}-01`);
  if (language === 'kk') return kazakhMonths[new Date(first).getUTCMonth()] ?? '';
  return new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' }).format(first);
}

/** «бүгін», «ертең»… or null when the day is further away than the language has a word for. */
export function relativeDay(language: Language, date: CalendarDate, today: CalendarDate): string | null {
  const distance = daysBetween(today, date);
  if (Math.abs(distance) > 1) return null;
  if (language === 'kk') return kazakhRelativeDays[distance] ?? null;
  return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(distance, 'day');
}

export function formatMoney(language: Language, amount: number): string {
  if (language === 'kk') {
    const [whole = '', rest] = Math.abs(amount)
      .toFixed(Number.isInteger(amount) ? 0 : 2)
      .split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
    return `${amount < 0 ? '-' : ''}${grouped}${rest ? `,${rest}` : ''}\u00a0₸`;
  }
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency: 'KZT',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);
}

const lengthWords: Record<Language, { hour: string; minute: string }> = {
  kk: { hour: 'сағ', minute: 'мин' },
  ru: { hour: 'ч', minute: 'мин' },
  en: { hour: 'h', minute: 'min' },
};

/** «2 сағ 30 мин»: abbreviations need no case ending and no plural. */
export function formatLength(language: Language, minutes: number): string {
  const words = lengthWords[language];
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  const parts = [];
  if (hours > 0) parts.push(`${hours}\u00a0${words.hour}`);
  if (rest > 0 || hours === 0) parts.push(`${rest}\u00a0${words.minute}`);
  return parts.join(' ');
}

/** «4:32» within an hour, «11 сағ 20 мин» above: what is left of a deadline. Never below nothing. */
export function formatRemaining(language: Language, ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds >= 3600) return formatLength(language, Math.ceil(seconds / 60));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
