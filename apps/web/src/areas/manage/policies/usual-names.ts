import type { Localised } from '../../../api/types';

/** What special rules are about most often: a name to begin with. */
export const usualNames: readonly Localised[] = [
  { kk: 'Топтарға шектеу', ru: 'Лимит для групп', en: 'Limit for groups' },
  { kk: 'Кешкі уақыт', ru: 'Вечернее время', en: 'Evening hours' },
  { kk: 'Алғаш келгендерге орын', ru: 'Места для новичков', en: 'Places for newcomers' },
  { kk: 'Ұйымдардың айлық қоры', ru: 'Месячный запас организаций', en: 'Monthly allowance of organisations' },
];
