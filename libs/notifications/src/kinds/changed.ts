import { checkIn, equipmentNow, passCode, people, title } from '../definition/booking-rows.js';
import { openBooking } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** A booking has moved to another time or space, or has other people or equipment. */
export const changed = defineBookingMessage({
  kind: 'changed',
  heading: { kk: 'Брондау өзгерді', ru: 'Бронь изменена', en: 'Booking changed' },
  rows: [time, spaces, people, equipmentNow, title, reason, checkIn, passCode, centre],
  closing: {
    kk: 'Брондаудың қазіргі мәліметтері жоғарыда.',
    ru: 'Действующие данные брони указаны выше.',
    en: 'The current details of the booking are above.',
  },
  validUntil: () => null,
  calendar: 'request',
  link: openBooking,
});
