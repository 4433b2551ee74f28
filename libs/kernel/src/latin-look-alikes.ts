const LOOK_ALIKES = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
};

/**
 * A code in capital Latin letters, also when a Cyrillic keyboard typed the letters that look the same: «Т-01» is «T-01».
 * For texts that are codes by their nature, never for names.
 */
export function toLatinCode(text: string): string {
  const latin: Readonly<Record<string, string>> = LOOK_ALIKES;
  return text
    .trim()
    .toUpperCase()
    .replace(/[АВСЕНКМОРТХУ]/g, (letter) => latin[letter] ?? letter);
}
