import { event, people } from '../definition/event-rows.js';
import { openEvent } from '../definition/links.js';
import { defineEventMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** A change of the room's booking has made a request of it: staff have yet to approve when and where the event is. */
export const eventAwaitsApproval = defineEventMessage({
  kind: 'event_awaits_approval',
  heading: {
    kk: 'Іс-шараның уақыты мен орны мақұлдауды күтуде',
    ru: 'Время и место мероприятия ждут одобрения',
    en: 'Time and place of the event wait for approval',
  },
  rows: [event, time, spaces, people, reason, centre],
  closing: {
    kk: 'Тіркелуіңіз күшінде. Бұл уақыт пен орынды тіркеу үстелі мақұлдауы керек, жауабын хабарлаймыз. Келе алмасаңыз, тіркелуден бас тартыңыз: орын кезекте тұрғандарға керек.',
    ru: 'Ваша регистрация в силе. Это время и место должен одобрить администратор, ответ мы сообщим. Если не сможете прийти, отмените регистрацию: место нужно тем, кто ждёт.',
    en: 'You are still registered. The front desk has to approve this time and place, and we will tell you the answer. If you cannot come, please cancel your registration: others are waiting for the place.',
  },
  validUntil: () => null,
  // Of its dates only those that wait are tentative in the calendar.
  calendar: 'request',
  link: openEvent,
});
