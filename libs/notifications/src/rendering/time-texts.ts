import {
  fill,
  type Instant,
  type Language,
  localDateOf,
  wallTimeOf,
  weekdayOf,
  writeDay,
} from '@birlik/kernel';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  kk: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** Kazakh puts the day before the weekday, as the screens do. */
const PATTERNS: Readonly<Record<Language, string>> = {
  kk: '{day}, {weekday}, {from}–{to}',
  ru: '{weekday}, {day}, {from}–{to}',
  en: '{weekday} {day}, {from}–{to}',
};

interface TimeInZone {
  readonly start: Instant;
  readonly end: Instant;
  readonly zone: string;
}

/** Writes start and end in the centre's wall time: `24 қараша, сейсенбі, 14:00–18:00`. */
export function writeTime({ start, end, zone }: TimeInZone, language: Language): string {
  return fill(PATTERNS[language], {
    day: writeDay(start, zone, language),
    weekday: WEEKDAYS[language][weekdayOf(localDateOf(start, zone)) - 1]!,
    from: wallTimeOf(start, zone),
    to: wallTimeOf(end, zone),
  });
}
