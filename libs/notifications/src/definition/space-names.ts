import { type Language, wallTimeOf } from '@birlik/kernel';
import type { LegFacts, MeetingFacts } from './facts.js';

/** Writes the names of the spaces in one language: `T-01, T-02`. */
export function writeSpaceNames({ spaces }: Pick<MeetingFacts, 'spaces'>, language: Language): string {
  return spaces.map((names) => names[language]).join(', ');
}

/** Writes the names of the spaces; of a booking that goes on in another place with their times: `T-01 (14:00–15:00), T-02 (15:00–16:00)`. */
export function writePlaces(
  {
    spaces,
    legs = [],
    zone,
  }: Pick<MeetingFacts, 'spaces' | 'zone'> & { readonly legs?: readonly LegFacts[] },
  language: Language,
): string {
  if (legs.length === 0) return writeSpaceNames({ spaces }, language);
  return legs
    .map((leg) => {
      const times = `${wallTimeOf(leg.start, zone)}–${wallTimeOf(leg.end, zone)}`;
      return `${writeSpaceNames(leg, language)} (${times})`;
    })
    .join(', ');
}
