import { event, people } from '../definition/event-rows.js';
import { answerEventOffer } from '../definition/links.js';
import { defineEventMessage } from '../definition/message-kind-definition.js';
import { centre, deadline, findOfferEnd, reason, spaces, time } from '../definition/rows.js';

/** The event has changed while a seat at it is held for a waiting person, who was told of the offer as it was. */
export const eventOfferChanged = defineEventMessage({
  kind: 'event_offer_changed',
  heading: {
    kk: 'Сізге орын ұсынылған іс-шара өзгерді',
    ru: 'Мероприятие, на которое вам предложено место, изменилось',
    en: 'The event at which you are offered a place has changed',
  },
  rows: [event, time, spaces, people, reason, deadline, centre],
  closing: {
    kk: 'Орын сізге әлі сақталып тұр, бірақ сіз әзірге тіркелген жоқсыз. Бір рет басып қабылдаңыз; жауап болмаса, орын кезектегі келесі адамға ұсынылады.',
    ru: 'Место по-прежнему закреплено за вами до указанного времени, но вы ещё не зарегистрированы. Примите одним нажатием; без ответа его предложат следующему.',
    en: 'The place is still held for you until then, but you are not registered yet. Accept with one tap; without an answer it is offered to the next person.',
  },
  validUntil: findOfferEnd,
  calendar: 'none',
  link: answerEventOffer,
});
