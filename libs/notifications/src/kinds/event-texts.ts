import { type Language, type LocalizedText, wallTimeOf } from '@birlik/kernel';
import type { EventFacts, EventMessageKind } from '../ledger/message.js';
import type { MessageText } from '../rendering/message-text.js';
import { momentText, timeText } from '../rendering/time-texts.js';

const HEADINGS: Readonly<Record<EventMessageKind, LocalizedText>> = {
  registration_confirmed: {
    kk: 'Іс-шараға тіркелдіңіз',
    ru: 'Вы зарегистрированы на мероприятие',
    en: 'You are registered for the event',
  },
  event_offer: {
    kk: 'Іс-шарада орын босады',
    ru: 'На мероприятии освободилось место',
    en: 'A place at the event is free',
  },
  event_offer_lapsed: {
    kk: 'Ұсыныстың мерзімі өтті',
    ru: 'Срок предложения истёк',
    en: 'The offer is over',
  },
  event_cancelled: {
    kk: 'Іс-шара болмайды',
    ru: 'Мероприятие отменено',
    en: 'The event is cancelled',
  },
};

const CLOSINGS: Readonly<Record<EventMessageKind, LocalizedText>> = {
  registration_confirmed: {
    kk: 'Келе алмасаңыз, тіркелуден бас тартыңыз: орын кезекте тұрғандарға керек.',
    ru: 'Если не сможете прийти, отмените регистрацию: место нужно тем, кто ждёт.',
    en: 'If you cannot come, please cancel your registration: others are waiting for the place.',
  },
  event_offer: {
    kk: 'Орын сізге уақытша ұсталды. Бір түймемен қабылдаңыз; жауап болмаса, орын кезектегі келесі адамға ұсынылады.',
    ru: 'Место держится за вами до указанного времени. Примите одним нажатием; без ответа его предложат следующему.',
    en: 'The place is held for you until then. Accept with one tap; without an answer it is offered to the next person.',
  },
  event_offer_lapsed: {
    kk: 'Жауап болмады, орын келесі адамға ұсынылады. Қалауыңыз өзгермесе, қайта тіркеліңіз.',
    ru: 'Ответа не было, место предложат следующему. Если оно ещё нужно, зарегистрируйтесь снова.',
    en: 'There was no answer, so the place goes to the next person. If you still want one, please register again.',
  },
  event_cancelled: {
    kk: 'Тіркелу тоқтатылды, сізден ештеңе талап етілмейді.',
    ru: 'Регистрация снята, от вас ничего не требуется.',
    en: 'Your registration has ended; you need not do anything.',
  },
};

const STAYS: LocalizedText = {
  kk: 'Жауап болмады. Сіз кезектің соңында қалдыңыз: орын босаса, тағы бір рет сұраймыз.',
  ru: 'Ответа не было. Вы остаётесь в конце очереди: если место освободится, мы спросим ещё раз.',
  en: 'There was no answer. You are now at the end of the line: if a place comes free, we will ask once more.',
};

const LABELS = {
  event: { kk: 'Іс-шара', ru: 'Мероприятие', en: 'Event' },
  time: { kk: 'Уақыты', ru: 'Время', en: 'Time' },
  place: { kk: 'Орын', ru: 'Место', en: 'Place' },
  people: { kk: 'Адам саны', ru: 'Сколько человек', en: 'People' },
  deadline: { kk: 'Жауап беру мерзімі', ru: 'Ответить до', en: 'Answer by' },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  centre: { kk: 'Орталық', ru: 'Центр', en: 'Centre' },
} as const satisfies Record<string, LocalizedText>;

/** A message about an event in one language. */
export function eventTextOf(kind: EventMessageKind, facts: EventFacts, language: Language): MessageText {
  const lines: { label: string; value: string }[] = [];
  const add = (label: keyof typeof LABELS, value: string) =>
    lines.push({ label: LABELS[label][language], value });
  add('event', facts.event[language]);
  add('time', timeText(facts, language));
  add('place', facts.places.map((place) => place[language]).join(', '));
  if (facts.people > 1) add('people', String(facts.people));
  if (facts.reason) add('reason', facts.reason[language]);
  if (kind === 'event_offer')
    add('deadline', momentText(facts.deadline ?? facts.start, facts.zone, language));
  add('centre', `${facts.centre[language]}, ${facts.address[language]}`);
  const heading = HEADINGS[kind][language];
  const stays = kind === 'event_offer_lapsed' && facts.staysInLine;
  return {
    heading,
    subject: `${heading}: ${facts.event[language]}, ${wallTimeOf(facts.start, facts.zone)}–${wallTimeOf(facts.end, facts.zone)}`,
    lines,
    closing: (stays ? STAYS : CLOSINGS[kind])[language],
  };
}
