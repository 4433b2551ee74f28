/** How people type Kazakh letters that their keyboard does not have. */
const russianLetters: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
};

function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[әғқңөұүһіё]/g, (letter) => russianLetters[letter] ?? letter);
}

/** Whether every word of a search is in one of the texts. It is decided on the device, so it works without a network. */
export function matchesSearch(search: string, texts: readonly (string | null)[]): boolean {
  const whole = fold(texts.filter(Boolean).join(' '));
  return fold(search)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
