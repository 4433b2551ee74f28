import type { Language } from '@birlik/kernel';
import type { MeetingFacts } from './facts.js';

/** The spaces in one language: `T-01, T-02`. */
export function spaceNames({ places }: Pick<MeetingFacts, 'places'>, language: Language): string {
  return places.map((names) => names[language]).join(', ');
}
