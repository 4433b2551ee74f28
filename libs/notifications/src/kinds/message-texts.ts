import { type Language, type LocalizedText, wallTimeOf } from '@birlik/kernel';
import type { MessageText } from '../rendering/message-text.js';
import { eventTextOf } from './event-texts.js';
import {
  type BookingFacts,
  type EventMessageKind,
  isAboutEvent,
  type MessageFacts,
  type MessageKind,
} from '../ledger/message.js';
import { momentText, timeText } from '../rendering/time-texts.js';

type Kind =
  | 'notice'
  | 'offer'
  | 'absence_forgiven'
  | 'absence_upheld'
  | 'series_question'
  | 'healed'
  | 'declined'
  | 'confirmation'
  | 'changed'
  | 'cancelled'
  | 'release_warning'
  | 'released'
  | 'reminder';

const HEADINGS: Readonly<Record<Kind, LocalizedText>> = {
  confirmation: { kk: 'Брондау расталды', ru: 'Бронирование подтверждено', en: 'Booking confirmed' },
  changed: { kk: 'Брондау өзгерді', ru: 'Бронирование изменено', en: 'Booking changed' },
  cancelled: { kk: 'Брондау болдырылмады', ru: 'Бронирование отменено', en: 'Booking cancelled' },
  healed: {
    kk: 'Серияның күні қайта ашылды',
    ru: 'Дата серии снова доступна',
    en: 'A date of your series is back',
  },
  declined: { kk: 'Сұрау қабылданбады', ru: 'Запрос отклонён', en: 'Request declined' },
  release_warning: {
    kk: 'Орын жақында босатылады',
    ru: 'Место скоро освободится',
    en: 'Your place will soon be released',
  },
  released: { kk: 'Орын босатылды', ru: 'Место освобождено', en: 'Your place was released' },
  reminder: { kk: 'Еске салу', ru: 'Напоминание', en: 'Reminder' },
  notice: { kk: 'Брондау туралы хабар', ru: 'О вашем бронировании', en: 'About your booking' },
  offer: { kk: 'Орын босады', ru: 'Место освободилось', en: 'A place is free' },
  absence_forgiven: {
    kk: 'Өтінішіңіз қабылданды',
    ru: 'Ваша просьба удовлетворена',
    en: 'Your appeal was accepted',
  },
  absence_upheld: {
    kk: 'Өтінішіңіз қаралды',
    ru: 'Ваша просьба рассмотрена',
    en: 'Your appeal was answered',
  },
  series_question: { kk: 'Серия әлі керек пе?', ru: 'Серия ещё нужна?', en: 'Do you still need the series?' },
};

const CLOSINGS: Readonly<Record<Kind, LocalizedText>> = {
  confirmation: {
    kk: 'Келгенде тіркеу үстеліне кодты көрсетіңіз. Жоспар өзгерсе, брондауды болдырмаңыз: орын басқа адамға керек.',
    ru: 'По приходе покажите код на ресепшне. Если планы изменились, отмените бронирование: место нужно другим.',
    en: 'Show the code at the front desk when you arrive. If your plans change, please cancel: somebody needs the place.',
  },
  changed: {
    kk: 'Жаңа уақыт пен орын жоғарыда.',
    ru: 'Новое время и место указаны выше.',
    en: 'The new time and place are above.',
  },
  cancelled: {
    kk: 'Орын басқаларға ашылды. Қайта брондауға болады.',
    ru: 'Место открыто для других. Можно забронировать снова.',
    en: 'The place is open to others. You can book again.',
  },
  healed: {
    kk: 'Бұл күн бұрын бос емес еді. Енді босады, орын сізге брондалды.',
    ru: 'Раньше эта дата была занята. Теперь она свободна, место забронировано за вами.',
    en: 'This date was taken before. It is free now and the place is booked for you.',
  },
  declined: {
    kk: 'Сұрағыңыз болса, тіркеу үстеліне хабарласыңыз.',
    ru: 'Если есть вопросы, обратитесь на ресепшн.',
    en: 'If you have questions, ask the front desk.',
  },
  release_warning: {
    kk: 'Келгеніңізді тіркеу үстелінде белгілетіңіз. Белгіленбесе, орын басқа адамға беріледі.',
    ru: 'Отметьтесь на ресепшне. Без отметки место отдадут другим.',
    en: 'Please check in at the front desk. Without it the place goes to somebody else.',
  },
  released: {
    kk: 'Күту уақыты аяқталды, сондықтан орын басқаларға берілді. Келген болсаңыз, тіркеу үстеліне айтыңыз: адам тексереді.',
    ru: 'Время ожидания истекло, место отдано другим. Если вы были в центре, скажите на ресепшне: разберётся человек.',
    en: 'The grace period is over and the place was given to others. If you were here, tell the front desk: a person will look into it.',
  },
  notice: {
    kk: 'Брондауыңыз өзгеріссіз қалады.',
    ru: 'Ваше бронирование остаётся в силе.',
    en: 'Your booking stays as it is.',
  },
  offer: {
    kk: 'Орын сізге уақытша ұсталды. Бір түймемен қабылдаңыз; жауап болмаса, орын кезектегі келесі адамға ұсынылады.',
    ru: 'Место держится за вами до указанного времени. Примите одним нажатием; без ответа его предложат следующему.',
    en: 'The place is held for you until then. Accept with one tap; without an answer it is offered to the next person.',
  },
  absence_forgiven: {
    kk: 'Бұл жолғы келмеу есептен шығарылды.',
    ru: 'Эта неявка больше не учитывается.',
    en: 'This missed booking no longer counts.',
  },
  absence_upheld: {
    kk: 'Бұл жолғы келмеу есепте қалады. Уақыт өте келе ол өздігінен ұмытылады.',
    ru: 'Эта неявка остаётся в силе. Со временем она забудется сама.',
    en: 'This missed booking still counts. It fades by itself with time.',
  },
  series_question: {
    kk: 'Серияның соңғы үш күніне ешкім келмеді. Керек болмаса, серияны тоқтатыңыз: орын басқаларға керек.',
    ru: 'На последние три даты серии никто не пришёл. Если она не нужна, завершите её: место нужно другим.',
    en: 'Nobody came to the last three dates of the series. If you no longer need it, please end it: others need the place.',
  },
  reminder: {
    kk: 'Келе алмасаңыз, брондауды болдырмаңыз: орын басқа адамға керек.',
    ru: 'Если не сможете прийти, отмените бронирование: место нужно другим.',
    en: 'If you cannot come, please cancel: somebody needs the place.',
  },
};

const LABELS = {
  time: { kk: 'Уақыты', ru: 'Время', en: 'Time' },
  place: { kk: 'Орын', ru: 'Место', en: 'Place' },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  title: { kk: 'Тақырыбы', ru: 'Тема', en: 'Topic' },
  checkIn: { kk: 'Келу уақыты', ru: 'Отметка о приходе', en: 'Check-in' },
  release: { kk: 'Орын босатылады', ru: 'Место освободится', en: 'Release' },
  code: { kk: 'Код', ru: 'Код', en: 'Code' },
  deadline: { kk: 'Жауап беру мерзімі', ru: 'Ответить до', en: 'Answer by' },
  missed: { kk: 'Келмеген брондау саны', ru: 'Пропущено бронирований', en: 'Missed bookings' },
  ahead: {
    kk: 'Енді алдын ала брондау мерзімі, күн',
    ru: 'Теперь можно бронировать вперёд, дней',
    en: 'You can now book ahead, days',
  },
  answer: { kk: 'Жауап', ru: 'Ответ', en: 'Answer' },
  centre: { kk: 'Орталық', ru: 'Центр', en: 'Centre' },
} as const satisfies Record<string, LocalizedText>;

/** Kinds after which there is nothing to come to. */
const OVER: ReadonlySet<Kind> = new Set([
  'cancelled',
  'released',
  'declined',
  'absence_forgiven',
  'absence_upheld',
  'series_question',
]);
const ANSWERED: ReadonlySet<Kind> = new Set(['absence_forgiven', 'absence_upheld']);

/** The message in one language. */
export function textOf(kind: MessageKind, facts: MessageFacts, language: Language): MessageText {
  return isAboutEvent(facts)
    ? eventTextOf(kind as EventMessageKind, facts, language)
    : bookingTextOf(kind, facts, language);
}

function bookingTextOf(kind: MessageKind, facts: BookingFacts, language: Language): MessageText {
  const base = (kind.startsWith('reminder_') ? 'reminder' : kind) as Kind;
  const lines: { label: string; value: string }[] = [];
  const add = (label: keyof typeof LABELS, value: string) =>
    lines.push({ label: LABELS[label][language], value });
  add('time', timeText(facts, language));
  add('place', facts.places.map((p) => p[language]).join(', '));
  if (facts.title) add('title', facts.title);
  if (facts.reason) add(ANSWERED.has(base) ? 'answer' : 'reason', facts.reason[language]);
  const over = OVER.has(base);
  if (facts.absences) {
    add('missed', String(facts.absences.missed));
    if (facts.absences.advanceDays !== null) add('ahead', String(facts.absences.advanceDays));
  }
  if (base === 'offer') add('deadline', momentText(facts.deadline ?? facts.start, facts.zone, language));
  else if (base === 'release_warning') add('release', wallTimeOf(facts.releaseAt, facts.zone));
  else if (!over)
    add(
      'checkIn',
      `${wallTimeOf(facts.checkInOpensAt, facts.zone)}–${wallTimeOf(facts.releaseAt, facts.zone)}`,
    );
  if (!over && base !== 'offer') add('code', facts.passCode);
  add('centre', `${facts.centre[language]}, ${facts.address[language]}`);
  const heading = HEADINGS[base][language];
  const place = facts.places.map((p) => p[language]).join(', ');
  return {
    heading,
    subject: `${heading}: ${place}, ${wallTimeOf(facts.start, facts.zone)}–${wallTimeOf(facts.end, facts.zone)}`,
    lines,
    closing: CLOSINGS[base][language],
  };
}
