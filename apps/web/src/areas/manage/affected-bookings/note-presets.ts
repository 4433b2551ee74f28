import type { Localised } from '../../../api/types';

/** Notes that single people are often sent, chosen with one tap. */
export const notePresets: readonly Localised[] = [
  { kk: 'Тіркеу үстеліне келіңіз', ru: 'Подойдите к администратору', en: 'Please come to the front desk' },
  { kk: 'Басқа уақытты бірге табамыз', ru: 'Вместе найдём другое время', en: 'We will find another time' },
  { kk: 'Кешіріңіз, басқа амал жоқ', ru: 'Извините, иначе никак', en: 'Sorry, there is no other way' },
];
