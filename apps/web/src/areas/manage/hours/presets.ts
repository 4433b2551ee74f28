import type { DayKind, Localised } from '../../../api/types';

/** Reasons for other hours, chosen with one tap. People whose bookings are affected are told them. */
export const reasonPresets: readonly Localised[] = [
  { kk: 'Жұмыс кестесі өзгерді', ru: 'Изменились часы работы', en: 'Opening hours have changed' },
  { kk: 'Қысқы кесте', ru: 'Зимнее расписание', en: 'Winter hours' },
  { kk: 'Жазғы кесте', ru: 'Летнее расписание', en: 'Summer hours' },
];

/** The reason when a day gets its usual hours back. */
export const BACK_TO_USUAL: Localised = {
  kk: 'Бұл күні әдеттегі кесте қайта қолданылады',
  ru: 'В этот день снова обычные часы',
  en: 'The day has its usual hours again',
};

/** Names of days by their kind, chosen with one tap. The first is set already. */
export const dayNamePresets: Readonly<Record<Exclude<DayKind, 'usual'>, readonly Localised[]>> = {
  holiday: [
    { kk: 'Мереке күні', ru: 'Праздничный день', en: 'Public holiday' },
    { kk: 'Орталықтың демалыс күні', ru: 'Выходной день центра', en: 'The centre’s day off' },
  ],
  day_off_moved: [{ kk: 'Ауыстырылған демалыс күні', ru: 'Перенесённый выходной', en: 'Day off moved here' }],
  working_day_moved: [
    { kk: 'Ауыстырылған жұмыс күні', ru: 'Перенесённый рабочий день', en: 'Working day moved here' },
  ],
  special: [
    { kk: 'Қысқартылған күн', ru: 'Сокращённый день', en: 'Short day' },
    { kk: 'Санитарлық күн', ru: 'Санитарный день', en: 'Cleaning day' },
    { kk: 'Түнде де ашық', ru: 'Открыто и ночью', en: 'Open at night' },
  ],
};
