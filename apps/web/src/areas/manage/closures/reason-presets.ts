import type { Localised } from '../../../api/types';

/** Reasons for a closure, chosen with one tap. */
export const reasonPresets: readonly Localised[] = [
  { kk: 'Жөндеу жұмыстары', ru: 'Ремонтные работы', en: 'Repairs' },
  { kk: 'Санитарлық тазалау', ru: 'Санитарная уборка', en: 'Deep cleaning' },
  { kk: 'Қалалық іс-шара', ru: 'Городское мероприятие', en: 'City event' },
  { kk: 'Техникалық себеп', ru: 'Техническая причина', en: 'Technical reason' },
];
