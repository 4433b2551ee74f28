/** The first sentence of a text, and the rest where there is more. */
export function splitFirstSentence(text: string): [string, string | undefined] {
  const [, first = text, rest] = /^(.+?\.)\s+(.+)$/su.exec(text) ?? [];
  return [first, rest];
}
