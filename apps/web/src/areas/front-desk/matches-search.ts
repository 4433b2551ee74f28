import { buildSearchText, foldName } from '../../intl/fold-name';

/**
 * Whether every word of a search is in one of the texts, in any spelling. It is decided on the device, so it works without
 * a network. A search without letters and digits finds nobody.
 */
export function matchesSearch(search: string, texts: readonly (string | null)[]): boolean {
  if (search.trim() === '') return true;
  const words = foldName(search).split(' ').filter(Boolean);
  const whole = texts.map((text) => buildSearchText(text ?? '')).join(' ');
  return words.length > 0 && words.every((word) => whole.includes(word));
}
