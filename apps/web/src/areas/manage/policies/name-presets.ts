import type { Localised } from '../../../api/types';

/** Names of policies, chosen with one tap. */
export const namePresets: readonly Localised[] = [
  { kk: 'Топтарға шектеу', ru: 'Лимит для групп', en: 'Limit for groups' },
  { kk: 'Кешкі уақыт', ru: 'Вечернее время', en: 'Evening hours' },
  { kk: 'Алғаш келгендерге орын', ru: 'Места для новичков', en: 'Places for newcomers' },
  { kk: 'Ұйымдардың айлық қоры', ru: 'Месячный запас организаций', en: 'Monthly allowance of organisations' },
];
