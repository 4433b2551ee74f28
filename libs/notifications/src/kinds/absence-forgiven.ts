import { answer, title } from '../definition/booking-rows.js';
import { openBooking } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, spaces, time } from '../definition/rows.js';

/** A manager accepted an appeal: the missed booking does not count any more. */
export const absenceForgiven = defineBookingMessage({
  kind: 'absence_forgiven',
  heading: {
    kk: 'Өтінішіңіз қанағаттандырылды',
    ru: 'Ваше обращение удовлетворено',
    en: 'Your appeal was accepted',
  },
  rows: [time, spaces, title, answer, centre],
  closing: {
    kk: 'Бұл жолғы келмеу есептен шығарылды.',
    ru: 'Эта неявка больше не учитывается.',
    en: 'This missed booking no longer counts.',
  },
  validUntil: () => null,
  calendar: 'none',
  link: openBooking,
});
