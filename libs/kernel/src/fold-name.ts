/**
 * Latin spellings and the search form that they share with Kazakh and Russian letters: Қайрат = Кайрат = Kairat = Qairat.
 * The pairs follow the official Kazakh→Russian rules for names (Ә→А, Ө→О, Ү and Ұ→У, Қ→К, Ң→Н, Ғ→Г). The pairs І→И and Һ→Х
 * are our own. Longer Latin spellings come first.
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
  [/q/g, 'k'],
  [/w/g, 'u'],
  [/x/g, 'h'],
  [/y/g, 'i'],
  [/([a-z])\1+/g, '$1'],
];

// prettier-ignore
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', і: 'i',
  к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u',
  ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'c', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia',
};

/** The search form of a name: lower case, one alphabet, single spaces, no marks. Apply it to both sides of a search. */
export function foldName(name: string): string {
  let folded = '';
  for (const letter of name.normalize('NFC').toLowerCase()) folded += CYRILLIC[letter] ?? letter;
  folded = folded.normalize('NFD').replace(/\p{M}/gu, '');
  for (const [variant, one] of LATIN_VARIANTS) folded = folded.replace(variant, one);
  return folded.replace(/[^a-z0-9]+/g, ' ').trim();
}
