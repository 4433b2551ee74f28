import type { Resolution } from '../../../api/types';
import type { Translate } from '../../../intl/language';

/** «Ауыстырылды: 2 · Бас тартылды: 1», of what there was any. */
export function resolutionText(t: Translate, resolution: Resolution): string {
  return [
    resolution.moved.length > 0 ? t('affected.moved', { count: resolution.moved.length }) : '',
    resolution.cancelled.length > 0 ? t('affected.cancelled', { count: resolution.cancelled.length }) : '',
    resolution.kept.length > 0 ? t('affected.kept', { count: resolution.kept.length }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Nothing happened to anybody's booking, so the change itself can be taken back. */
export function canTakeBack(resolution: Resolution): boolean {
  return resolution.moved.length === 0 && resolution.cancelled.length === 0;
}
