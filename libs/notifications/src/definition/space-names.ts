import type { Language } from '@birlik/kernel';
import type { MeetingFacts } from './facts.js';

/** Writes the names of the spaces in one language: `T-01, T-02`. */
export function writeSpaceNames({ spaces }: Pick<MeetingFacts, 'spaces'>, language: Language): string {
  return spaces.map((names) => names[language]).join(', ');
}
