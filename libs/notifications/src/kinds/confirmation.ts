import { checkIn, equipment, passCode, people, title } from '../definition/booking-rows.js';
import { openBooking } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** Confirms a new booking, after the undo time. */
export const confirmation = defineBookingMessage({
  kind: 'confirmation',
  heading: { kk: 'Брондау расталды', ru: 'Бронь подтверждена', en: 'Booking confirmed' },
  rows: [time, spaces, people, equipment, title, reason, checkIn, passCode, centre],
  closing: {
    kk: 'Келгенде кодты тіркеу үстелінде көрсетіңіз. Жоспарыңыз өзгерсе, брондаудан бас тартыңыз: орын басқаларға керек болуы мүмкін.',
    ru: 'Когда придёте, покажите код администратору. Если планы изменились, отмените бронь: место нужно другим.',
    en: 'Show the code at the front desk when you arrive. If your plans change, please cancel: others need the place.',
  },
  validUntil: () => null,
  calendar: 'request',
  link: openBooking,
});
