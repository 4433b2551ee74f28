import { title } from '../definition/booking-rows.js';
import { openBooking } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** Nobody answered a request in time. Its slot is free again. */
export const expired = defineBookingMessage({
  kind: 'expired',
  heading: {
    kk: 'Сұрау уақытында қаралмады',
    ru: 'Заявку не успели рассмотреть',
    en: 'The request was not answered in time',
  },
  rows: [time, spaces, title, reason, centre],
  closing: {
    kk: 'Орын сізге брондалған жоқ. Басқа уақытты сұраңыз немесе тіркеу үстеліне хабарласыңыз.',
    ru: 'Место за вами не забронировано. Подайте заявку на другое время или обратитесь к администратору.',
    en: 'The place is not booked for you. Please ask for another time, or ask the front desk.',
  },
  validUntil: () => null,
  calendar: 'cancel',
  link: openBooking,
});
