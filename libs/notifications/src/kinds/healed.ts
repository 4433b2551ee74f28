import { checkIn, equipment, passCode, people, title } from '../definition/booking-rows.js';
import { openBooking } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** A date of a series that had a conflict is free and booked now. */
export const healed = defineBookingMessage({
  kind: 'healed',
  heading: {
    kk: 'Серияға күн қосылды',
    ru: 'К серии добавлена дата',
    en: 'A date was added to your series',
  },
  rows: [time, spaces, people, equipment, title, reason, checkIn, passCode, centre],
  closing: {
    kk: 'Бұл күн бұрын бос емес еді. Енді босады, орын сізге брондалды.',
    ru: 'Раньше эта дата была занята. Теперь она свободна, место забронировано за вами.',
    en: 'This date was taken before. It is free now and the place is booked for you.',
  },
  validUntil: () => null,
  calendar: 'request',
  link: openBooking,
});
