import { event, people } from '../definition/event-rows.js';
import { openEvent } from '../definition/links.js';
import { defineEventMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** Confirms a seat at an event. */
export const registrationConfirmed = defineEventMessage({
  kind: 'registration_confirmed',
  heading: {
    kk: 'Іс-шараға тіркелдіңіз',
    ru: 'Вы зарегистрированы на мероприятие',
    en: 'You are registered for the event',
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
