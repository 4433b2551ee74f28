import { fill, type Language, type LocalizedText } from '../language.js';
import { wallTimeOf, type ZonedInstant } from '../wall-clock.js';
import type { DomainError } from './domain-error.js';

/** The texts of an error in one language, with its parameters filled in. `detail` is null when the error has none. */
export function textsOfError(
  { definition, params }: DomainError,
  language: Language,
): { readonly title: string; readonly detail: string | null } {
  const words = Object.entries(params).flatMap(([name, value]) => {
    const word = wordOf(value, language);
    return word === null ? [] : [[name, word] as const];
  });
  const detail = definition.detail?.[language];
  return {
    title: definition.title[language],
    detail: detail === undefined ? null : fill(detail, Object.fromEntries(words)),
  };
}

/**
 * A parameter as its text shows it: a number, a text in the reader's language, or a wall time. Null when it has no such
 * form.
 */
function wordOf(value: unknown, language: Language): string | number | null {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return null;
  if ('instant' in value) {
    const { instant, zone } = value as ZonedInstant;
    return wallTimeOf(instant, zone);
  }
  return (value as Partial<LocalizedText>)[language] ?? null;
}
