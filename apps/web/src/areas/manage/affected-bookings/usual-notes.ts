import type { Localised } from '../../../api/types';

/** What is told to single people most often. */
export const usualNotes: readonly Localised[] = [
  { kk: 'Тіркеу үстеліне келіңіз', ru: 'Подойдите на ресепшн', en: 'Please come to the front desk' },
  { kk: 'Басқа уақытты бірге табамыз', ru: 'Вместе найдём другое время', en: 'We will find another time' },
  { kk: 'Кешіріңіз, басқа амал жоқ', ru: 'Извините, иначе никак', en: 'Sorry, there is no other way' },
];
