import { title } from '../definition/booking-rows.js';
import { answerOffer } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, deadline, findOfferEnd, reason, spaces, time } from '../definition/rows.js';

/** A space is free and is held for a person of the waitlist. */
export const offer = defineBookingMessage({
  kind: 'offer',
  heading: { kk: 'Орын босады', ru: 'Место освободилось', en: 'A place is free' },
  rows: [time, spaces, title, reason, deadline, centre],
  closing: {
    kk: 'Орын сізге уақытша сақталып тұр. Бір рет басып қабылдаңыз; жауап болмаса, орын кезектегі келесі адамға ұсынылады.',
    ru: 'Место закреплено за вами до указанного времени. Примите одним нажатием; без ответа его предложат следующему.',
    en: 'The place is held for you until then. Accept with one tap; without an answer it is offered to the next person.',
  },
  validUntil: findOfferEnd,
  calendar: 'none',
  link: answerOffer,
});
