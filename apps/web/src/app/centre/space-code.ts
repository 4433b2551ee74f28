/** Cyrillic letters that look like Latin ones: on a Cyrillic keyboard «Т-01» is typed for «T-01». */
const CYRILLIC = 'АВСЕНКМОРТХУ';
const LATIN = 'ABCEHKMOPTXY';

/** Whether two codes mean the same space: a sticker may say «B14», «b-14» or «B-014». */
export function isSameCode(a: string, b: string): boolean {
  return normaliseCode(a) === normaliseCode(b);
}

function normaliseCode(code: string): string {
  return code
    .toUpperCase()
    .replace(/[АВСЕНКМОРТХУ]/g, (letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter)
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/(\p{L})0+(?=\d)/gu, '$1');
}
