import type { Localised } from '../api/types';
import { languages } from './languages';

/** A text that nobody has written yet in any language. */
export const EMPTY_TEXT: Localised = { kk: '', ru: '', en: '' };

/** Whether a text is written in every language. */
export function isComplete(text: Localised): boolean {
  return languages.every((language) => text[language].trim() !== '');
}
