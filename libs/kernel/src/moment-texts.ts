import type { Instant } from './interval.js';
import type { Language } from './language.js';
import { localDateOf, wallTimeOf } from './wall-clock.js';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  kk: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** Writes the day of an instant without its year: `24 қараша`. */
export function writeDay(at: Instant, zone: string, language: Language): string {
  const [, month, day] = localDateOf(at, zone).split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[language][month - 1]!}`;
}

/** Writes an instant with its day: `24 қараша, 14:00`. */
export function writeMoment(at: Instant, zone: string, language: Language): string {
  return `${writeDay(at, zone, language)}, ${wallTimeOf(at, zone)}`;
}
