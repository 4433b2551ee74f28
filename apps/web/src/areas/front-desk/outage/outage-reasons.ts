import type { Localised } from '../../../api/types';

/** Why people often cannot prove that they came, in three languages. */
export const outageReasons: readonly Localised[] = [
  { kk: 'Жарық жоқ', ru: 'Нет света', en: 'No power' },
  { kk: 'Интернет жоқ', ru: 'Нет интернета', en: 'No internet' },
  { kk: 'Есік ашылмай тұр', ru: 'Двери не открываются', en: 'The doors do not open' },
  {
    kk: 'Кіреберіс экраны жұмыс істемейді',
    ru: 'Экран у входа не работает',
    en: 'The entrance screen is down',
  },
];
