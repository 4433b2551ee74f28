import { title } from '../definition/booking-rows.js';
import { openWaitlist } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** Somebody waits no more, because the centre is closed at the time that they want. */
export const waitingOver = defineBookingMessage({
  kind: 'waiting_over',
  heading: {
    kk: 'Сіз енді күту тізімінде емессіз',
    ru: 'Вы больше не в листе ожидания',
    en: 'You are no longer on the waitlist',
  },
  rows: [time, spaces, title, reason, centre],
  closing: {
    kk: 'Бұл уақытта орын босамайды. Басқа уақытты таңдай аласыз.',
    ru: 'В это время место не освободится. Можно выбрать другое время.',
    en: 'No place will come free at this time. You can choose another time.',
  },
  validUntil: () => null,
  calendar: 'none',
  link: openWaitlist,
});
