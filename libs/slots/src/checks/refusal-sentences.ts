import {
  fill,
  formatInstant,
  type Instant,
  type Language,
  type LocalizedText,
  wallTimeOf,
  writeDay,
  writeMoment,
} from '@birlik/kernel';
import type { LiftedBy } from '@birlik/rooms';
import type { CheckResult, RuleKey } from './check-result.js';

/** Kazakh texts use label form, so that no case ending follows a value. */
const SENTENCES: Readonly<Record<RuleKey, LocalizedText>> = {
  starts_in_future: {
    kk: 'Бұл уақыт өтіп кетті. Ең ерте уақыт: {limitTime}.',
    ru: 'Это время уже прошло. Самое раннее: {limitTime}.',
    en: 'This time has passed. The earliest is {limitTime}.',
  },
  minimum_notice: {
    kk: 'Алдын ала брондау керек. Ең аз мерзім: {limitSpan}.',
    ru: 'Бронировать нужно заранее. Минимальный срок: {limitSpan}.',
    en: 'Book ahead: at least {limitSpan} before the start.',
  },
  advance_window: {
    kk: 'Әлі ерте. Ең көбі {limit} күн бұрын брондауға болады.',
    ru: 'Пока рано. Бронировать можно вперёд, дней: {limit}.',
    en: 'Too early. Days ahead you can book: {limit}.',
  },
  absences: {
    kk: 'Келмеу саны: {value}. Әзірге ең көбі {limit} күн бұрын брондай аласыз.',
    ru: 'Неявок: {value}. Пока можно бронировать вперёд, дней: {limit}.',
    en: 'No-shows: {value}. Days ahead you can book for now: {limit}.',
  },
  minimum_length: {
    kk: 'Тым қысқа. Кемінде: {limitSpan}.',
    ru: 'Слишком коротко. Минимум: {limitSpan}.',
    en: 'Too short: the minimum is {limitSpan}.',
  },
  maximum_length: {
    kk: 'Тым ұзақ. Ең көбі: {limitSpan}.',
    ru: 'Слишком долго. Максимум: {limitSpan}.',
    en: 'Too long: the maximum is {limitSpan}.',
  },
  opening_hours: {
    kk: 'Бұл уақытта жабық.',
    ru: 'В это время закрыто.',
    en: 'Closed at this time.',
  },
  booking_window: {
    kk: 'Бұл уақытта орынды брондауға болмайды.',
    ru: 'В это время место не бронируется.',
    en: 'This place cannot be booked at this time.',
  },
  who_may_book: {
    kk: 'Үстелді әркім өзіне, бөлмені ұйымдастырушы өз ұйымына брондайды.',
    ru: 'Стол каждый бронирует для себя, зал\u00a0— организатор для своей организации.',
    en: 'Everybody books a desk for themselves; organisers book rooms for their organisation.',
  },
  verified_person: {
    kk: 'Алдымен поштаңызды немесе телефоныңызды растаңыз: хаттағы кодты профильге енгізіңіз.',
    ru: 'Сначала подтвердите почту или телефон: введите код из письма в профиле.',
    en: 'First prove your address: enter the code from the mail in your profile.',
  },
  blocked: {
    kk: 'Сізге брондау уақытша тоқтатылған. Себебі: {value}.',
    ru: 'Бронирование для вас приостановлено. Причина: {value}.',
    en: 'You cannot book for now. The reason: {value}.',
  },
  gap: {
    kk: 'Екі брондау арасында үзіліс керек. Ең аз үзіліс: {limitSpan}.',
    ru: 'Между бронями нужен перерыв. Минимум: {limitSpan}.',
    en: 'Leave a gap between two bookings: at least {limitSpan}.',
  },
  capacity: {
    kk: 'Орын жетпейді. Сыйымдылығы: {limit}.',
    ru: 'Не хватает мест. Вместимость: {limit}.',
    en: 'Not enough seats: {limit} at the most.',
  },
  desks_at_once: {
    kk: 'Бір брондауда тым көп үстел. Шектеу: {limit}.',
    ru: 'Слишком много столов в одной брони. Лимит: {limit}.',
    en: 'Too many desks in one booking: {limit} at the most.',
  },
  one_desk_at_a_time: {
    kk: 'Бұл уақытта сізде басқа үстел брондалған. Бір адамға бір үстел.',
    ru: 'На это время у вас уже есть другой стол. Одному человеку\u00a0— один стол.',
    en: 'You already have a desk at this time. One desk per person.',
  },
  minutes_per_day: {
    kk: 'Күндік сағат қоры жетпейді. Шектеу: күніне {limitSpan}.',
    ru: 'Дневного запаса часов не хватает. Лимит в день: {limitSpan}.',
    en: 'Not enough of the daily allowance is left: {limitSpan} a day.',
  },
  minutes_per_week: {
    kk: 'Апталық сағат қоры жетпейді. Шектеу: аптасына {limitSpan}.',
    ru: 'Недельного запаса часов не хватает. Лимит в неделю: {limitSpan}.',
    en: 'Not enough of the weekly allowance is left: {limitSpan} a week.',
  },
  minutes_per_month: {
    kk: 'Айлық сағат қоры жетпейді. Шектеу: айына {limitSpan}.',
    ru: 'Месячного запаса часов не хватает. Лимит в месяц: {limitSpan}.',
    en: 'Not enough of the monthly allowance is left: {limitSpan} a month.',
  },
  minutes_per_term: {
    kk: 'Жартыжылдық сағат қоры жетпейді. Шектеу: {limitSpan}.',
    ru: 'Запаса часов на полугодие не хватает. Лимит: {limitSpan}.',
    en: 'Not enough of the allowance of the term is left: {limitSpan}.',
  },
  bookings_per_day: {
    kk: 'Бір күнге брондау тым көп. Шектеу: {limit}.',
    ru: 'Слишком много броней на день. Лимит: {limit}.',
    en: 'Too many bookings in a day: {limit} at the most.',
  },
  bookings_per_week: {
    kk: 'Бір аптаға брондау тым көп. Шектеу: {limit}.',
    ru: 'Слишком много броней на неделю. Лимит: {limit}.',
    en: 'Too many bookings in a week: {limit} at the most.',
  },
  bookings_per_month: {
    kk: 'Бір айға брондау тым көп. Шектеу: {limit}.',
    ru: 'Слишком много броней на месяц. Лимит: {limit}.',
    en: 'Too many bookings in a month: {limit} at the most.',
  },
  bookings_per_term: {
    kk: 'Жартыжылдыққа брондау тым көп. Шектеу: {limit}.',
    ru: 'Слишком много броней на полугодие. Лимит: {limit}.',
    en: 'Too many bookings in a term: {limit} at the most.',
  },
  seats_at_once: {
    kk: 'Ұйымның бір мезгілдегі орны жетпейді. Шектеу: {limit}.',
    ru: 'Организация уже занимает все свои места на это время. Лимит: {limit}.',
    en: 'The organisation has all its seats in use at this time: {limit} at once.',
  },
  kept_for_newcomers: {
    kk: 'Қалған орындар алғаш келетіндерге сақталған. Басталуына 24 сағат қалғанда бәріне ашылады.',
    ru: 'Оставшиеся места берегут для тех, кто придёт впервые. За 24 часа до начала они откроются всем.',
    en: 'The places left are kept for people who come for the first time. They open to all 24 hours before the start.',
  },
};

/** Of an allowance that the request exceeds by itself. */
const TOO_LARGE_ALONE: LocalizedText = {
  kk: 'Бұл брондаудың өзі рұқсат етілген шектен асады. Осы орын санымен ең көп ұзақтығы: {largest}.',
  ru: 'Одно это бронирование уже больше лимита. Самое долгое с этим числом мест: {largest}.',
  en: 'This booking alone is more than the allowance. With this many places it can last {largest}.',
};

/** The sentence about absences when no day ahead is left. */
const TODAY_ONLY: LocalizedText = {
  kk: 'Келмеу саны: {value}. Әзірге тек бүгінге брондай аласыз.',
  ru: 'Неявок: {value}. Пока можно бронировать только на сегодня.',
  en: 'No-shows: {value}. For now you can book for today only.',
};

const LIFTED: Readonly<Record<Exclude<LiftedBy, 'nobody'>, LocalizedText>> = {
  front_desk: {
    kk: 'Рұқсат бере алады: тіркеу үстелі.',
    ru: 'Может разрешить: администратор.',
    en: 'The front desk can allow it.',
  },
  manager: {
    kk: 'Рұқсат бере алады: меңгеруші.',
    ru: 'Может разрешить: управляющий.',
    en: 'A manager can allow it.',
  },
};

const NO_LIMIT: LocalizedText = {
  kk: 'Шектеу қойылмаған.',
  ru: 'Ограничение не задано.',
  en: 'No limit is set.',
};
const POLICY: LocalizedText = { kk: 'Ереже: {policy}.', ru: 'Правило: {policy}.', en: 'Rule: {policy}.' };

const HOURS: LocalizedText = { kk: '{n}\u00a0сағ', ru: '{n}\u00a0ч', en: '{n}\u00a0h' };
const MINUTES: LocalizedText = { kk: '{n}\u00a0мин', ru: '{n}\u00a0мин', en: '{n}\u00a0min' };

const NEXT: LocalizedText = {
  kk: 'Ең жақын брондау уақыты: {next}.',
  ru: 'Ближайшее время для брони: {next}.',
  en: 'Next possible time: {next}.',
};

/**
 * Writes the sentence about a result: the rule, who can override it, and what would succeed. Refusals and
 * screens share it.
 */
export function writeSentence(checkResult: CheckResult, language: Language, zone: string): string {
  const { nextAllowed, policy, rule, liftedBy } = checkResult;
  const template = templateOf(checkResult)[language];
  if (checkResult.limit === null && template.includes('{limit')) return NO_LIMIT[language];
  const parts = [fill(template, valuesOf(checkResult, language, zone))];
  if (policy) parts.push(fill(POLICY[language], { policy: policy[language] }));
  if (nextAllowed !== null && rule !== 'starts_in_future')
    parts.push(fill(NEXT[language], { next: writeNext(nextAllowed, zone, language) }));
  if (liftedBy !== 'nobody') parts.push(LIFTED[liftedBy][language]);
  return parts.join(' ');
}

function templateOf({ rule, ok, limit, largest }: CheckResult): LocalizedText {
  if (largest !== null && !ok) return TOO_LARGE_ALONE;
  return rule === 'absences' && limit === 0 ? TODAY_ONLY : SENTENCES[rule];
}

/** From midnight on is from that day on: when the day begins for a desk, its opening hours say. */
function writeNext(at: Instant, zone: string, language: Language): string {
  return wallTimeOf(at, zone) === '00:00' ? writeDay(at, zone, language) : writeMoment(at, zone, language);
}

/** Returns the values that the sentence of a rule can contain. */
function valuesOf(
  { rule, limit, value, largest }: CheckResult,
  language: Language,
  zone: string,
): Record<string, string | number> {
  const largestSpan = largest === null ? '' : spanOf(largest, language);
  const values = { limit: limit ?? '', value: trimStop(value ?? ''), largest: largestSpan };
  if (typeof limit !== 'number') return values;
  const span = { ...values, limitSpan: spanOf(limit, language) };
  return rule === 'starts_in_future' ? { ...span, limitTime: wallTimeOf(limit, zone) } : span;
}

/** A reason that somebody has typed may end with a full stop, and the sentence has its own. */
function trimStop(value: string | number): string | number {
  return typeof value === 'string' ? value.replace(/[.!?…\s]+$/, '') : value;
}

/** `45 min`, `4 h`, `1 h 30 min`. */
function spanOf(minutes: number, language: Language): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours > 0 ? [fill(HOURS[language], { n: hours })] : []),
    ...(rest > 0 || hours === 0 ? [fill(MINUTES[language], { n: rest })] : []),
  ];
  return parts.join(' ');
}

/** Converts a check result for the API. */
export function buildRefusal(checkResult: CheckResult, language: Language, zone: string): object {
  const instant = checkResult.rule === 'starts_in_future' || checkResult.rule === 'one_desk_at_a_time';
  return {
    rule: checkResult.rule,
    message: writeSentence(checkResult, language, zone),
    value:
      instant && typeof checkResult.value === 'number'
        ? formatInstant(checkResult.value, zone)
        : checkResult.value,
    limit:
      checkResult.rule === 'starts_in_future'
        ? formatInstant(Number(checkResult.limit), zone)
        : checkResult.limit,
    liftedBy: checkResult.liftedBy,
    nextAllowed: checkResult.nextAllowed === null ? null : formatInstant(checkResult.nextAllowed, zone),
    policy: checkResult.policy?.[language] ?? null,
  };
}
