import { event, people } from '../definition/event-rows.js';
import { openEvent } from '../definition/links.js';
import { defineEventMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** When and where the event is was approved, or needs no approval any more, as its people know it. */
export const eventApproved = defineEventMessage({
  kind: 'event_approved',
  heading: {
    kk: 'Іс-шараның уақыты мен орны мақұлданды',
    ru: 'Время и место мероприятия одобрены',
    en: 'Time and place of the event are approved',
  },
  rows: [event, time, spaces, people, reason, centre],
  closing: {
    kk: 'Келе алмасаңыз, тіркелуден бас тартыңыз: орын кезекте тұрғандарға керек.',
    ru: 'Если не сможете прийти, отмените регистрацию: место нужно тем, кто ждёт.',
    en: 'If you cannot come, please cancel your registration: others are waiting for the place.',
  },
  validUntil: () => null,
  calendar: 'request',
  link: openEvent,
});
