import { checkIn, passCode, title } from '../definition/booking-rows.js';
import { openBooking } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** Confirms a new booking, after the undo time. */
export const confirmation = defineBookingMessage({
  kind: 'confirmation',
  heading: { kk: 'Брондау расталды', ru: 'Бронирование подтверждено', en: 'Booking confirmed' },
  rows: [time, spaces, title, reason, checkIn, passCode, centre],
  closing: {
    kk: 'Келгенде тіркеу үстеліне кодты көрсетіңіз. Жоспар өзгерсе, брондауды болдырмаңыз: орын басқа адамға керек.',
    ru: 'По приходе покажите код на ресепшне. Если планы изменились, отмените бронирование: место нужно другим.',
    en: 'Show the code at the front desk when you arrive. If your plans change, please cancel: somebody needs the place.',
  },
  validUntil: () => null,
  calendar: 'request',
  link: openBooking,
});
