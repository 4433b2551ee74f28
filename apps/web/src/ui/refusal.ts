import { isProblem } from '../api/client';
import type { Alternative, Refusal } from '../api/types';
import { useTranslate } from '../intl/language';

const MAX_ALTERNATIVES_SHOWN = 3;

/** The rules that refuse something. */
export function refusalsIn(error: unknown): readonly Refusal[] {
  return isProblem(error) ? (error.body.refusals ?? []) : [];
}

/** Rules that another time, length, place or size passes. */
const PASSED_BY_ANOTHER_CHOICE = new Set([
  'starts_in_future',
  'opening_hours',
  'booking_window',
  'minimum_length',
  'maximum_length',
  'minimum_notice',
  'advance_window',
  'gap',
  'capacity',
  'desks_at_once',
  'one_desk_at_a_time',
]);

function distanceOf({ rule, nextAllowed, liftedBy }: Refusal): number {
  if (PASSED_BY_ANOTHER_CHOICE.has(rule)) return 0;
  if (nextAllowed !== null) return 1;
  return liftedBy === 'nobody' ? 3 : 2;
}

/**
 * The refusals, first those that the person can do something about: another choice, then waiting, then asking somebody who can lift it.
 */
export function sortByRemedy(refusals: readonly Refusal[]): readonly Refusal[] {
  return [...refusals].sort((a, b) => distanceOf(a) - distanceOf(b));
}

/** What could be had instead, the best first. */
export function alternativesIn(error: unknown): readonly Alternative[] {
  return isProblem(error) ? (error.body.alternatives ?? []).slice(0, MAX_ALTERNATIVES_SHOWN) : [];
}

/** Says in a sentence what went wrong. */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslate();
  return (error) => {
    if (!isProblem(error)) return t('failed.title');
    if (error.code === 'unreachable') return t('failed.offline');
    if (error.code === 'server_down') return t('failed.down');
    if (error.code === 'unanswered') return t('failed.unanswered');
    return refusalsIn(error)[0]?.message ?? (error.text || t('failed.title'));
  };
}
