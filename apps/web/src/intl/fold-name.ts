// The pages search the people inside without a network, so apps/web/src/intl/fold-name.ts is a copy of this file. A test
// compares the two.

// prettier-ignore
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', ґ: 'g', д: 'd', е: 'e', є: 'e', ё: 'e', ж: 'zh', җ: 'zh', ҷ: 'zh',
  з: 'z', и: 'i', ӣ: 'i', й: 'i', і: 'i', ї: 'i', к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ў: 'u', ӯ: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ҳ: 'h', ц: 'c', ч: 'ch',
  ш: 'sh', щ: 'sh', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia',
};

/** Latin letters that do not lose their mark by themselves, or that are read otherwise without it. */
// prettier-ignore
const LATIN: Readonly<Record<string, string>> = {
  ə: 'a', æ: 'ae', ç: 'ch', đ: 'd', ð: 'd', ı: 'i', ł: 'l', ŋ: 'n', ø: 'o', ş: 'sh', ș: 'sh', š: 'sh', č: 'ch', ž: 'zh',
  ß: 'ss',
};

/**
 * Latin spellings and the search form that they share with Kazakh and Russian letters: Қайрат = Кайрат = Kairat = Qairat.
 * The pairs follow the official Kazakh→Russian rules for names (Ә→А, Ө→О, Ү and Ұ→У, Қ→К, Ң→Н, Ғ→Г). The others are our
 * own. X is both «кс» (Maxim) and «х» (Xurshid), so all three are one. Longer Latin spellings come first.
 */
const LATIN_VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'sh'],
  [/zh|j/g, 'zh'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ts/g, 'c'],
  [/ya|ia/g, 'ia'],
  [/yu|iu/g, 'iu'],
  [/yo|jo/g, 'e'],
  [/\b[yi]e|eye/g, 'e'],
  [/q/g, 'k'],
  [/w/g, 'u'],
  [/y/g, 'i'],
  [/([a-z])\1+/g, '$1'],
  [/ks|x/g, 'h'],
  [/der\b/g, 'dr'],
];

/** What stands in a name and is not heard: marks of format, and apostrophes of every kind between letters. */
const UNHEARD = /\p{Cf}|(?<=\p{L})['’‘`´ʻʼʹʽ′](?=\p{L})/gu;

/**
 * The search form of a name: lower case, one alphabet, single spaces, no marks. Letters of other scripts stay as they are.
 * Empty when the text has neither letters nor digits: then a search must find nobody.
 */
export function foldName(name: string): string {
  let folded = '';
  for (const letter of name.normalize('NFC').toLowerCase().replace(UNHEARD, ''))
    folded += CYRILLIC[letter] ?? LATIN[letter] ?? letter;
  folded = folded.normalize('NFD').replace(/\p{M}/gu, '');
  for (const [variant, one] of LATIN_VARIANTS) folded = folded.replace(variant, one);
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Letters that are also written in a second way: Ўктам is Уктам and Oktam, Әлихан is Alikhan and Elikhan. */
const SECOND_READINGS: readonly (readonly [RegExp, string])[] = [
  [/ў/g, 'о'],
  [/o[’‘'`ʻʼ]/g, 'u'],
  [/ә/g, 'э'],
];

/** The text in which the folded words of a search are looked for: a name in its search form, in both of its readings. */
export function buildSearchText(name: string): string {
  const lower = name.normalize('NFC').toLowerCase();
  const second = SECOND_READINGS.reduce((text, [letter, other]) => text.replace(letter, other), lower);
  const folded = foldName(lower);
  return second === lower ? folded : `${folded} ${foldName(second)}`;
}
