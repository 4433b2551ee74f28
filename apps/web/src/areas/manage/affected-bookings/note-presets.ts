import type { Localised } from '../../../api/types';

/** Notes that single people are often sent, chosen with one tap. */
export const notePresets: readonly Localised[] = [
  { kk: 'Тіркеу үстеліне келіңіз', ru: 'Подойдите к администратору', en: 'Please come to the front desk' },
  { kk: 'Басқа уақытты бірге табамыз', ru: 'Вместе найдём другое время', en: 'We will find another time' },
  {
    kk: 'Кешіріңіз, басқаша мүмкін болмады',
    ru: 'Извините, иначе не получилось',
    en: 'Sorry, there is no other way',
  },
];
