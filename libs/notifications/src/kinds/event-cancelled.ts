import { event, people } from '../definition/event-rows.js';
import { openEvent } from '../definition/links.js';
import { defineEventMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** The organiser cancelled the event. */
export const eventCancelled = defineEventMessage({
  kind: 'event_cancelled',
  heading: {
    kk: 'Іс-шара өтпейді',
    ru: 'Мероприятие отменено',
    en: 'The event is cancelled',
  },
  rows: [event, time, spaces, people, reason, centre],
  closing: {
    kk: 'Тіркелуіңіз тоқтатылды, сізден ештеңе талап етілмейді.',
    ru: 'Регистрация снята, от вас ничего не требуется.',
    en: 'Your registration has ended; you need not do anything.',
  },
  validUntil: () => null,
  calendar: 'cancel',
  link: openEvent,
});
