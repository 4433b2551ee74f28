import type { Resolution } from '../../../api/types';
import { useTranslate } from '../../../intl/language';

/** Says what became of the affected bookings: «Ауыстырылды: 2 · Бас тартылды: 1». Empty when there were none. */
export function useResolutionText(): (resolution: Resolution) => string {
  const t = useTranslate();
  return ({ moved, cancelled, kept }) =>
    [
      moved.length > 0 ? t('affected.moved', { count: moved.length }) : '',
      cancelled.length > 0 ? t('affected.cancelled', { count: cancelled.length }) : '',
      kept.length > 0 ? t('affected.kept', { count: kept.length }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
}

/** Whether the change itself can be taken back, because nobody's booking was moved or cancelled. */
export function canUndo({ moved, cancelled }: Resolution): boolean {
  return moved.length === 0 && cancelled.length === 0;
}
