import type { LocalizedText } from '@birlik/kernel';
import { event, people } from '../definition/event-rows.js';
import { openEvent } from '../definition/links.js';
import { defineEventMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

const STILL_WAITS: LocalizedText = {
  kk: 'Жауап болмады. Сіз кезектің соңына ауыстыңыз: орын босаса, тағы бір рет сұраймыз.',
  ru: 'Ответа не было. Теперь вы в конце очереди: если место освободится, спросим ещё раз.',
  en: 'There was no answer. You are now at the end of the queue: if a place comes free, we will ask once more.',
};

const WAITS_NO_MORE: LocalizedText = {
  kk: 'Жауап болмады, орын келесі адамға ұсынылады. Қалауыңыз өзгермесе, қайта тіркеліңіз.',
  ru: 'Ответа не было, место предложат следующему. Если оно ещё нужно, зарегистрируйтесь снова.',
  en: 'There was no answer, so the place goes to the next person. If you still want one, please register again.',
};

/** An offer expired without an answer. The message says whether the person still waits. */
export const eventOfferLapsed = defineEventMessage({
  kind: 'event_offer_lapsed',
  heading: {
    kk: 'Ұсыныстың мерзімі өтті',
    ru: 'Срок предложения истёк',
    en: 'The offer is over',
  },
  rows: [event, time, spaces, people, reason, centre],
  closing: (facts) => (facts.staysInQueue ? STILL_WAITS : WAITS_NO_MORE),
  validUntil: () => null,
  calendar: 'none',
  link: openEvent,
});
