/** Kazakh letters as people without them on their keyboard type them. */
const plain: Readonly<Record<string, string>> = {
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

const folded = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[әғқңөұүһіё]/g, (letter) => plain[letter] ?? letter);

/** Whether every word of the question begins or lies in one of the texts. Asked on the device: it works without a network. */
export function answersTo(question: string, texts: readonly (string | null)[]): boolean {
  const whole = folded(texts.filter(Boolean).join(' '));
  return folded(question)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
