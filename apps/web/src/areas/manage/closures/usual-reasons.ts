import type { Localised } from '../../../api/types';

/** What is told in three languages most often: one tap fills all of them. */
export const usualReasons: readonly Localised[] = [
  { kk: 'Жөндеу жұмыстары', ru: 'Ремонтные работы', en: 'Repairs' },
  { kk: 'Санитарлық тазалау', ru: 'Санитарная уборка', en: 'Deep cleaning' },
  { kk: 'Қалалық іс-шара', ru: 'Городское мероприятие', en: 'City event' },
  { kk: 'Техникалық себеп', ru: 'Техническая причина', en: 'Technical reason' },
];
