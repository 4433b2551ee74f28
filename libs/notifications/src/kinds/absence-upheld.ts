import { answer, title } from '../definition/booking-rows.js';
import { openBooking } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, spaces, time } from '../definition/rows.js';

/** A manager rejected an appeal: the missed booking still counts. */
export const absenceUpheld = defineBookingMessage({
  kind: 'absence_upheld',
  heading: {
    kk: 'Өтінішіңіз қаралды',
    ru: 'Ваше обращение рассмотрено',
    en: 'Your appeal was answered',
  },
  rows: [time, spaces, title, answer, centre],
  closing: {
    kk: 'Бұл жолғы келмеу есепте қалады. Уақыт өте келе ол өздігінен есептен шығады.',
    ru: 'Эта неявка остаётся в силе. Со временем она снимется сама.',
    en: 'This missed booking still counts. It will stop counting by itself with time.',
  },
  validUntil: () => null,
  calendar: 'none',
  link: openBooking,
});
