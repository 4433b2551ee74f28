import type { LocalizedText } from '@birlik/kernel';
import { event, people } from '../definition/event-rows.js';
import { answerEventOffer } from '../definition/links.js';
import { defineEventMessage } from '../definition/message-kind-definition.js';
import { centre, deadline, findOfferEnd, reason, spaces, time } from '../definition/rows.js';

const HELD: LocalizedText = {
  kk: 'Орын сізге уақытша сақталып тұр. Бір рет басып қабылдаңыз; жауап болмаса, орын кезектегі келесі адамға ұсынылады.',
  ru: 'Место закреплено за вами до указанного времени. Примите одним нажатием; без ответа его предложат следующему.',
  en: 'The place is held for you until then. Accept with one tap; without an answer it is offered to the next person.',
};

const HELD_WHILE_IT_RUNS: LocalizedText = {
  kk: 'Іс-шара басталып кетті, бірақ әлі үлгересіз. Орын сізге уақытша сақталып тұр: бір рет басып қабылдаңыз да, келіңіз.',
  ru: 'Мероприятие уже началось, но вы ещё успеваете. Место закреплено за вами до указанного времени: примите одним нажатием и приходите.',
  en: 'The event has begun, but you can still come. The place is held for you until then: accept with one tap, and come.',
};

/** A seat at an event is free and is held for a waiting person. */
export const eventOffer = defineEventMessage({
  kind: 'event_offer',
  heading: {
    kk: 'Іс-шарада орын босады',
    ru: 'На мероприятии освободилось место',
    en: 'A place at the event is free',
  },
  rows: [event, time, spaces, people, reason, deadline, centre],
  closing: (facts) => (facts.hasBegun ? HELD_WHILE_IT_RUNS : HELD),
  validUntil: findOfferEnd,
  calendar: 'none',
  link: answerEventOffer,
});
