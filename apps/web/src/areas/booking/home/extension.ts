import type { Explanation } from '../../../api/types';

/** A booking is made longer by so much at a time. */
export const EXTENSION_MINUTES = 60;

/** Rules that the booking keeps, or that a longer one breaks no more than it does already. */
const KEPT_RULES = new Set(['minimum_length', 'minimum_notice', 'gap', 'one_desk_at_a_time', 'capacity']);

interface ExtensionQuestion {
  /** How long the booking is now, in minutes. */
  length: number;
  /** What the rules say of the added time alone. */
  explanation: Pick<Explanation, 'results' | 'refusals'>;
  /** How long the added time was that they were asked about. */
  asked: number;
  /** The reader may pass the rules of the centre. */
  isStaff: boolean;
  step: number;
}

function longestOf(results: Explanation['results']): number {
  const limit = results.find(({ rule }) => rule === 'maximum_length')?.limit;
  return typeof limit === 'number' ? limit : Infinity;
}

/** By how many minutes too much the added time passes an allowance; all of it for a rule that counts no minutes. */
function excessOf({ rule, value, limit }: Explanation['refusals'][number], asked: number): number {
  if (KEPT_RULES.has(rule) || rule.startsWith('bookings_per_')) return 0;
  return rule.startsWith('minutes_per_') && typeof value === 'number' && typeof limit === 'number'
    ? value - limit
    : asked;
}

/** By how many minutes a booking can be made longer, in whole steps; 0 when the rules allow nothing. */
export function extensionAllowed({ length, explanation, asked, isStaff, step }: ExtensionQuestion): number {
  const { results, refusals } = explanation;
  const untilLongest = isStaff ? asked : longestOf(results) - length;
  const excess = Math.max(0, ...refusals.map((refusal) => excessOf(refusal, asked)));
  const minutes = Math.min(asked - excess, untilLongest);
  return Math.max(0, Math.floor(minutes / step) * step);
}
