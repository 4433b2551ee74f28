import type { Settled } from '../../api/types';
import type { Translate } from '../../i18n/language';

/** «Ауыстырылды: 2 · Бас тартылды: 1», of what there was any. */
export function settledText(t: Translate, settled: Settled): string {
  return [
    settled.moved.length > 0 ? t('affected.moved', { count: settled.moved.length }) : '',
    settled.cancelled.length > 0 ? t('affected.cancelled', { count: settled.cancelled.length }) : '',
    settled.kept.length > 0 ? t('affected.kept', { count: settled.kept.length }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Nothing happened to anybody's booking, so the change itself can be taken back. */
export function canTakeBack(settled: Settled): boolean {
  return settled.moved.length === 0 && settled.cancelled.length === 0;
}
