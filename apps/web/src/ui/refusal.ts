import { isProblem } from '../api/client';
import type { Alternative, Refusal } from '../api/types';
import { useTranslate } from '../intl/language';

const MAX_ALTERNATIVES_SHOWN = 3;

/** The rules that refuse something. */
export function refusalsIn(error: unknown): readonly Refusal[] {
  return isProblem(error) ? (error.body.refusals ?? []) : [];
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
    return refusalsIn(error)[0]?.message ?? (error.message || t('failed.title'));
  };
}
