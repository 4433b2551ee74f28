import { title } from '../definition/booking-rows.js';
import { openBooking } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** Staff declined a request. */
export const declined = defineBookingMessage({
  kind: 'declined',
  heading: { kk: 'Сұрау қабылданбады', ru: 'Заявка отклонена', en: 'Request declined' },
  rows: [time, spaces, title, reason, centre],
  closing: {
    kk: 'Сұрағыңыз болса, тіркеу үстеліне хабарласыңыз.',
    ru: 'Если есть вопросы, обратитесь к администратору.',
    en: 'If you have questions, ask the front desk.',
  },
  validUntil: () => null,
  calendar: 'cancel',
  link: openBooking,
});
