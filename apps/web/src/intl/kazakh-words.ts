/** Months in Kazakh. Chromium has no Kazakh words of the calendar: it writes «M11» for a month. */
export const kazakhMonths = [
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
] as const;

/** Months in Kazakh, abbreviated. */
export const kazakhShortMonths = [
  'қаң.',
  'ақп.',
  'нау.',
  'сәу.',
  'мам.',
  'мау.',
  'шіл.',
  'там.',
  'қыр.',
  'қаз.',
  'қар.',
  'жел.',
] as const;

/** Weekdays in Kazakh. Sunday is the first, as `Date.getUTCDay` counts. */
export const kazakhWeekdays = [
  'жексенбі',
  'дүйсенбі',
  'сейсенбі',
  'сәрсенбі',
  'бейсенбі',
  'жұма',
  'сенбі',
] as const;

/** Weekdays in Kazakh, abbreviated. Sunday is the first. */
export const kazakhShortWeekdays = ['жс', 'дс', 'сс', 'ср', 'бс', 'жм', 'сб'] as const;

/** Words for the days around today. A key is a number of days from today. */
export const kazakhRelativeDays: Readonly<Record<number, string>> = {
  [-2]: 'алдыңгүні',
  [-1]: 'кеше',
  0: 'бүгін',
  1: 'ертең',
  2: 'бүрсігүні',
};
