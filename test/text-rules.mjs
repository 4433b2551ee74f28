// The mechanical rules of docs/style-guide.md. Each has a sample that breaks it: a rule that lets its sample pass guards nothing.
// A text is { kk, ru, en }; a rule returns what is wrong, by language where only one language is.
import { argumentsOf, isWellFormed, pluralsOf, withoutArguments } from './message-syntax.mjs';

const KAZAKH_LETTERS = /[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/u;
/** The centre and the service bear their Kazakh names in Russian too. */
const PROPER_NAMES = /Бірлік( алаңы)?/gu;
/** Names of keys, formats and headers, and levels of a course. */
const LATIN_NAMES = new Set(
  'Shift Enter JSON CSV UTF Excel RFC ETag If Match Idempotency Key application json Wi Fi YouTube A B C T'.split(
    ' ',
  ),
);
/** A value of a program, as a program must write it. */
const CODE = /"3"|\d{4}-\d\d-\d\dT\S+|[ЖГY]{4}-[АМM]{2}-[КДD]{2}/gu;
const QUOTES = { kk: /["“”„'’]/u, ru: /["“”„'’]/u, en: /["'«»„]/u };
const UNITS = { kk: 'сағ|мин|сек', ru: 'ч|мин|сек|дн\\.', en: 'h|min|sec' };
/** «1 people». A verb after a name is no noun. */
const COUNTED_NOUN = /\{\w+\} (people|(?!(?:is|was|has|does|as)\b)[a-z]+s)\b/u;
/** Words that have ё wherever they stand; «все» and «всё» are both words. */
const YO =
  /(?<!\p{L})(еще|ее|нее|мое|твое|свое|чье|ничье|идет|придет|пройдет|найдет|начнет|подождет|ждет|ведет|дает|идем|ждем|берем|(?:у|от|рас)?(?:чет|счет)(?:а|е|у|ом|ы|ов)?|прием\p{L}*|объем\p{L}*|темн(?:ое|ая|ый)|надежн\p{L}*|истек|(?:подтвержд|возвращ|перенес|сохран|измен|отмен|отклон|удал|запрещ|устран|освобожд|закрепл)ен(?:н\p{L}*)?)(?!\p{L})/iu;
const LETTERS = { kk: /\p{Script=Cyrillic}/u, ru: /\p{Script=Cyrillic}/u, en: /\p{Script=Latin}/u };

/** A tile of a desk has room for one of both: «Бос: 10:00–14:00» needs no case ending, «До 14:00» is shorter. */
const EITHER_ARGUMENT = new Set(['desk.tileFree']);

const inLanguages = (find) => (text) =>
  Object.entries(text).flatMap(([language, words]) => {
    const found = find(words, language);
    return found ? [`${language}: ${found} in «${words}»`] : [];
  });

/** @type {readonly { name: string, find: (text: object, id: string) => string[], sample: object }[]} */
export const RULES = [
  {
    name: 'arguments',
    sample: { kk: 'Орын: {name}', ru: 'Место: {space}', en: 'Place: {name}' },
    find: (text, id) => {
      const names = Object.values(text).map((words) => argumentsOf(words).join());
      if (EITHER_ARGUMENT.has(id) || new Set(names).size === 1) return [];
      return [`the languages have different arguments: ${names.map((one) => `{${one}}`).join(' ')}`];
    },
  },
  {
    name: 'syntax',
    sample: { kk: '{count, plural, other {# күн}', ru: '#', en: '#' },
    find: inLanguages((words) => !isWellFormed(words) && 'braces that do not close'),
  },
  {
    name: 'plural forms',
    sample: { kk: 'Күн', ru: '{count, plural, one {# дата} other {# дат}}', en: 'Dates' },
    find: inLanguages((words, language) =>
      pluralsOf(words).some((forms) => lacksForm(forms, language)) ? 'a plural form is missing' : '',
    ),
  },
  {
    name: 'counted nouns',
    sample: { kk: '{count} күн', ru: 'Дней: {count}', en: '{count} days' },
    find: inLanguages(
      (words, language) =>
        language === 'en' && COUNTED_NOUN.test(words) && 'a number before its noun without plural forms',
    ),
  },
  {
    name: 'spaces',
    sample: { kk: 'Орын  бос', ru: 'Место', en: 'Place' },
    find: inLanguages((words) => {
      const bare = withoutArguments(words);
      if (/\s{2}/u.test(bare)) return 'two spaces';
      if (words.trim() !== words) return 'a space at the end';
      return /\s[,.;:!?)»]|[(«]\s/u.test(bare) && 'a space beside a mark';
    }),
  },
  {
    name: 'quotes',
    sample: { kk: '"Жолдамын" деңіз', ru: 'Скажите', en: 'Say' },
    find: inLanguages((words, language) => QUOTES[language].test(withoutCode(words)) && 'foreign quotes'),
  },
  {
    name: 'dashes',
    sample: { kk: 'Бос 10:00-14:00', ru: 'Свободен', en: 'Free' },
    find: inLanguages((words, language) => {
      const bare = withoutCode(words);
      if (/\s-\s|[\d}]-[\d{]/u.test(bare)) return 'a hyphen for a dash';
      if (/\s–|–\s/u.test(bare)) return 'spaces beside the dash of a range';
      if (language === 'ru') return /(?<!\u00a0)—/u.test(bare) && 'no no-break space before the dash';
      return bare.includes('—') && 'a long dash';
    }),
  },
  {
    name: 'ellipsis',
    sample: { kk: 'Жүктелуде...', ru: 'Загрузка', en: 'Loading' },
    find: inLanguages((words) => words.includes('..') && 'dots for «…»'),
  },
  {
    name: 'units',
    sample: { kk: '{count} мин', ru: '{count}\u00a0мин', en: '{count}\u00a0min' },
    find: inLanguages(
      (words, language) =>
        new RegExp(`[\\d}#] ?(?:${UNITS[language]})(?!\\p{L})|[\\d}#] ?%`, 'u').test(words) &&
        'no no-break space before a unit',
    ),
  },
  {
    name: 'letters',
    sample: { kk: 'Орын', ru: 'Мecто', en: 'Place' },
    find: inLanguages((words, language) => foreignWord(withoutCode(withoutArguments(words)), language)),
  },
  {
    name: 'letter ё',
    sample: { kk: 'Тағы', ru: 'Еще раз', en: 'Again' },
    find: inLanguages((words, language) => language === 'ru' && YO.test(words) && 'е for ё'),
  },
  {
    name: 'capitals',
    sample: { kk: 'орын', ru: 'Место', en: 'Place' },
    find: (text) => {
      const isCapital = Object.values(text)
        .map(beginsWithCapital)
        .filter((one) => one !== null);
      return new Set(isCapital).size > 1 ? ['a capital letter begins some of the languages only'] : [];
    },
  },
  {
    name: 'full stops',
    sample: { kk: 'Рақмет! Орын босады', ru: 'Спасибо!', en: 'Thanks!' },
    find: inLanguages(
      (words) => /[.!?] \p{Lu}/u.test(words) && !/[.!?…:]$/u.test(words) && 'two sentences without a stop',
    ),
  },
  {
    name: 'case endings',
    sample: { kk: 'Орын {name}-да', ru: 'Место', en: 'Place' },
    find: inLanguages(
      (words, language) => language !== 'en' && /\}[-’]?\p{L}/u.test(words) && 'an ending on a variable',
    ),
  },
];

/** The words of the tables «Words that no text uses», as one more rule. */
export function forbiddenWordsRule(words) {
  return {
    name: 'forbidden words',
    sample: Object.fromEntries(['kk', 'ru', 'en'].map((language) => [language, sampleOf(words, language)])),
    find: inLanguages((text, language) => {
      const word = words.find((one) => one.language === language && one.pattern.test(text));
      return word && `«${word.written}» (say ${word.instead})`;
    }),
  };
}

function sampleOf(words, language) {
  return words.find((one) => one.language === language)?.written.replace('…', '') ?? '';
}

function withoutCode(words) {
  return words.replace(CODE, '');
}

/** A number before its noun takes three forms in Russian and two in English; after a colon it takes none. */
function lacksForm(forms, language) {
  if (!forms.has('other')) return true;
  if (![...forms.values()].some((words) => /#\s\p{L}/u.test(words))) return false;
  if (language === 'ru') return ['one', 'few', 'many'].some((form) => !forms.has(form));
  return language === 'en' && !forms.has('one') && !forms.has('=1');
}

/** A word with letters of two alphabets, or of an alphabet that the language does not have. */
function foreignWord(text, language) {
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const isMixed = /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word);
    if (isMixed) return `letters of two alphabets: «${word}»`;
    if (!LETTERS[language].test(word) && !LATIN_NAMES.has(word)) return `a foreign word: «${word}»`;
  }
  return language === 'ru' && KAZAKH_LETTERS.test(text.replace(PROPER_NAMES, '')) && 'a Kazakh letter';
}

/** Whether the first letter is a capital; null where a value or a digit comes first. */
function beginsWithCapital(words) {
  const [first = ''] = words.replace(/^[«“]/u, '');
  return /\p{L}/u.test(first) ? /\p{Lu}/u.test(first) : null;
}
