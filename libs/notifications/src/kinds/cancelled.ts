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
    kk: 'Орынды енді басқалар ала алады. Қайта брондауға болады.',
    ru: 'Место открыто для других. Можно забронировать снова.',
    en: 'Others can book the place now. You can book again.',
  },
  validUntil: () => null,
  calendar: 'cancel',
  link: openBooking,
});
