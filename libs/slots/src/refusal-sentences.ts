import {
  fill,
  formatInstant,
  type Language,
  type LocalizedText,
  localDateOf,
  wallTimeOf,
} from '@birlik/kernel';
import type { Finding, LiftedBy, RuleKey } from './booking-rules.js';

/** Label form in Kazakh: no case ending ever hangs on a value. */
const SENTENCES: Readonly<Record<RuleKey, LocalizedText>> = {
  starts_in_future: {
    kk: 'Бұл уақыт өтіп кетті. Ең ерте уақыт: {limitTime}.',
    ru: 'Это время уже прошло. Самое раннее: {limitTime}.',
    en: 'This time has passed. The earliest is {limitTime}.',
  },
  minimum_notice: {
    kk: 'Алдын ала брондау керек. Ең аз мерзім: {limit} мин.',
    ru: 'Бронировать нужно заранее. Минимальный срок: {limit} мин.',
    en: 'Book at least {limit} min ahead.',
  },
  advance_window: {
    kk: 'Әлі ерте. Алдын ала брондау мерзімі: {limit} күн.',
    ru: 'Пока рано. Бронирование открывается за столько дней: {limit}.',
    en: 'Too early: bookings open {limit} days ahead.',
  },
  minimum_length: {
    kk: 'Тым қысқа. Ең аз ұзақтығы: {limit} мин.',
    ru: 'Слишком коротко. Минимум: {limit} мин.',
    en: 'Too short: the minimum is {limit} min.',
  },
  maximum_length: {
    kk: 'Тым ұзақ. Ең көп ұзақтығы: {limit} мин.',
    ru: 'Слишком долго. Максимум: {limit} мин.',
    en: 'Too long: the maximum is {limit} min.',
  },
  opening_hours: {
    kk: 'Бұл уақытта жабық.',
    ru: 'В это время закрыто.',
    en: 'Closed at this time.',
  },
  who_may_book: {
    kk: 'Үстелді мүше өзі үшін, бөлмені ұйымдастырушы өз ұйымы үшін брондайды.',
    ru: 'Стол бронирует участник для себя, зал — организатор для своей организации.',
    en: 'Members book desks for themselves; organisers book rooms for their organisation.',
  },
  capacity: {
    kk: 'Орын жетпейді. Сыйымдылығы: {limit}.',
    ru: 'Не хватает мест. Вместимость: {limit}.',
    en: 'Not enough seats: {limit} at the most.',
  },
  one_desk_at_a_time: {
    kk: 'Бұл уақытта басқа үстел брондалған. Бір адамға бір үстел.',
    ru: 'На это время уже есть другой стол. Одному человеку — один стол.',
    en: 'You already have a desk at this time. One desk per person.',
  },
  desk_minutes_per_day: {
    kk: 'Күндік сағат қоры бітеді. Шектеу: күніне {limitHours} сағ.',
    ru: 'Дневной запас часов исчерпан. Лимит в день: {limitHours} ч.',
    en: 'The daily allowance is used up: {limitHours} h a day.',
  },
  desk_minutes_per_week: {
    kk: 'Апталық сағат қоры бітеді. Шектеу: аптасына {limitHours} сағ.',
    ru: 'Недельный запас часов исчерпан. Лимит в неделю: {limitHours} ч.',
    en: 'The weekly allowance is used up: {limitHours} h a week.',
  },
};

const LIFTED: Readonly<Record<Exclude<LiftedBy, 'nobody'>, LocalizedText>> = {
  front_desk: {
    kk: 'Рұқсат бере алады: тіркеу үстелі.',
    ru: 'Может разрешить: ресепшн.',
    en: 'The front desk can allow it.',
  },
  manager: {
    kk: 'Рұқсат бере алады: меңгеруші.',
    ru: 'Может разрешить: управляющий.',
    en: 'A manager can allow it.',
  },
};

const NEXT: LocalizedText = {
  kk: 'Келесі мүмкін уақыт: {next}.',
  ru: 'Ближайшее возможное время: {next}.',
  en: 'Next possible time: {next}.',
};

/** The sentence that a person reads: the rule, who can lift it, what would succeed. Refusals and screens share it. */
export function sentenceOf(finding: Finding, language: Language, zone: string): string {
  const values: Record<string, string | number> = { limit: finding.limit ?? '' };
  if (typeof finding.limit === 'number') {
    values.limitHours = Math.round((finding.limit / 60) * 10) / 10;
    if (finding.rule === 'starts_in_future') values.limitTime = wallTimeOf(finding.limit, zone);
  }
  const parts = [fill(SENTENCES[finding.rule][language], values)];
  if (finding.nextAllowed !== null && finding.rule !== 'starts_in_future')
    parts.push(fill(NEXT[language], { next: shortMoment(finding.nextAllowed, zone) }));
  if (finding.liftedBy !== 'nobody') parts.push(LIFTED[finding.liftedBy][language]);
  return parts.join(' ');
}

/** `24.11 14:00`: the one form that all three languages share. */
function shortMoment(at: number, zone: string): string {
  const [, month, day] = localDateOf(at, zone).split('-');
  return `${day}.${month} ${wallTimeOf(at, zone)}`;
}

/** A finding as programs read it. */
export function refusalOf(finding: Finding, language: Language, zone: string): object {
  const instant = finding.rule === 'starts_in_future' || finding.rule === 'one_desk_at_a_time';
  return {
    rule: finding.rule,
    message: sentenceOf(finding, language, zone),
    value:
      instant && typeof finding.value === 'number' && finding.value > 1e6
        ? formatInstant(finding.value, zone)
        : finding.value,
    limit: finding.rule === 'starts_in_future' ? formatInstant(Number(finding.limit), zone) : finding.limit,
    liftedBy: finding.liftedBy,
    nextAllowed: finding.nextAllowed === null ? null : formatInstant(finding.nextAllowed, zone),
  };
}
