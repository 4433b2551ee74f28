import type { Rules } from '../../../api/types';
import { USUAL_DESK_LENGTH } from '../shared/desks/desk-lengths';

const STEP_MINUTES = 15;

/**
 * How long some people sit together if nobody said. Each desk counts against the minutes that the person may book for a
 * day, so a group shares them; an organisation has no such limit.
 */
export function usualMinutesFor(
  people: number,
  rules: Pick<Rules, 'deskMinutesPerDay' | 'deskMinimumMinutes' | 'deskMaximumMinutes'>,
  isForOrganisation: boolean,
): number {
  const usual = Math.min(USUAL_DESK_LENGTH, rules.deskMaximumMinutes);
  if (people < 2 || isForOrganisation) return usual;
  const share = Math.floor(rules.deskMinutesPerDay / people / STEP_MINUTES) * STEP_MINUTES;
  return Math.max(rules.deskMinimumMinutes, Math.min(usual, share));
}
