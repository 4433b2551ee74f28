import { title } from '../definition/booking-rows.js';
import { openBooking } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** A booking was cancelled by its owner or by staff. */
export const cancelled = defineBookingMessage({
  kind: 'cancelled',
  heading: { kk: 'Брондаудан бас тартылды', ru: 'Бронь отменена', en: 'Booking cancelled' },
  rows: [time, spaces, title, reason, centre],
  closing: {
    kk: 'Қаласаңыз, басқа орынды немесе уақытты брондаңыз.',
    ru: 'Можно забронировать другое место или время.',
    en: 'You can book another place or time.',
  },
  validUntil: () => null,
  calendar: 'cancel',
  link: openBooking,
});
