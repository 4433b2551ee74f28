import { checkIn, passCode, title } from '../definition/booking-rows.js';
import { openBooking } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** A note from staff about a booking that stays as it is, for example about a closure nearby. */
export const notice = defineBookingMessage({
  kind: 'notice',
  heading: { kk: 'Брондау туралы хабар', ru: 'О вашей брони', en: 'About your booking' },
  rows: [time, spaces, title, reason, checkIn, passCode, centre],
  closing: {
    kk: 'Брондауыңыз өзгеріссіз қалады.',
    ru: 'Ваша бронь остаётся в силе.',
    en: 'Your booking stays as it is.',
  },
  validUntil: () => null,
  calendar: 'none',
  link: openBooking,
});
