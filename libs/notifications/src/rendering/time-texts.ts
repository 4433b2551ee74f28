import { fill, type Instant, type Language, localDateOf, wallTimeOf, weekdayOf } from '@birlik/kernel';

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
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  kk: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

interface TimeInZone {
  readonly start: Instant;
  readonly end: Instant;
  readonly zone: string;
}

/** Writes start and end in the centre's wall time: `24 қараша, сейсенбі, 14:00–18:00`. */
export function writeTime({ start, end, zone }: TimeInZone, language: Language): string {
  const date = localDateOf(start, zone);
  const [, month, day] = date.split('-').map(Number) as [number, number, number];
  return fill('{day} {month}, {weekday}, {from}–{to}', {
    day,
    month: MONTHS[language][month - 1]!,
    weekday: WEEKDAYS[language][weekdayOf(date) - 1]!,
    from: wallTimeOf(start, zone),
    to: wallTimeOf(end, zone),
  });
}

/** Writes an instant with its date: `24 қараша, 14:00`. */
export function writeMoment(at: Instant, zone: string, language: Language): string {
  const [, month, day] = localDateOf(at, zone).split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[language][month - 1]!}, ${wallTimeOf(at, zone)}`;
}
