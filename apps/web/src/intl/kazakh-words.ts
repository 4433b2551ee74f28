/**
 * Kazakh words of the calendar. Chromium ships without them and prints «M11» for a month,
 * so they live here; `kazakh-words.spec.ts` holds them against the full ICU of Node.
 */
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

/** Sunday first, as `Date.getUTCDay` counts. */
export const kazakhWeekdays = [
  'жексенбі',
  'дүйсенбі',
  'сейсенбі',
  'сәрсенбі',
  'бейсенбі',
  'жұма',
  'сенбі',
] as const;

export const kazakhShortWeekdays = ['жс', 'дс', 'сс', 'ср', 'бс', 'жм', 'сб'] as const;

/** Keys are days counted from today. */
export const kazakhRelativeDays: Readonly<Record<number, string>> = {
  [-2]: 'алдыңгүні',
  [-1]: 'кеше',
  0: 'бүгін',
  1: 'ертең',
  2: 'бүрсігүні',
};
