import { checkIn, passCode, title } from '../definition/booking-rows.js';
import { openBooking } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** A booking has moved to another time or space. */
export const changed = defineBookingMessage({
  kind: 'changed',
  heading: { kk: 'Брондау өзгерді', ru: 'Бронь изменена', en: 'Booking changed' },
  rows: [time, spaces, title, reason, checkIn, passCode, centre],
  closing: {
    kk: 'Жаңа уақыт пен орын жоғарыда.',
    ru: 'Новое время и место указаны выше.',
    en: 'The new time and place are above.',
  },
  validUntil: () => null,
  calendar: 'request',
  link: openBooking,
});
