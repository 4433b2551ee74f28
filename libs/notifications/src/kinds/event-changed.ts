import { event, people } from '../definition/event-rows.js';
import { openEvent } from '../definition/links.js';
import { defineEventMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** The event has moved to another time or room, or one of its sessions does not take place. */
export const eventChanged = defineEventMessage({
  kind: 'event_changed',
  heading: { kk: 'Іс-шара өзгерді', ru: 'Мероприятие изменилось', en: 'The event has changed' },
  rows: [event, time, spaces, people, reason, centre],
  closing: {
    kk: 'Жаңа уақыт пен орын жоғарыда. Келе алмасаңыз, тіркелуден бас тартыңыз: орын кезекте тұрғандарға керек.',
    ru: 'Новое время и место указаны выше. Если не сможете прийти, отмените регистрацию: место нужно тем, кто ждёт.',
    en: 'The new time and place are above. If you cannot come, please cancel your registration: others are waiting for the place.',
  },
  validUntil: () => null,
  calendar: 'request',
  link: openEvent,
});
