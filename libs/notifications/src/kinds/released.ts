import { bookableDaysAhead, missedBookings, title } from '../definition/booking-rows.js';
import { openBooking } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/**
 * The space was released because nobody came within the grace time. The message says how many missed bookings
 * count.
 */
export const released = defineBookingMessage({
  kind: 'released',
  heading: { kk: 'Орын босатылды', ru: 'Место освобождено', en: 'Your place was released' },
  rows: [time, spaces, title, reason, missedBookings, bookableDaysAhead, centre],
  closing: {
    kk: 'Күту уақыты аяқталды, сондықтан орын басқаларға берілді. Келген болсаңыз, тіркеу үстеліне айтыңыз: қызметкер тексереді.',
    ru: 'Время ожидания истекло, место отдано другим. Если вы были в центре, скажите администратору: он разберётся.',
    en: 'The grace period is over and the place was given to others. If you were here, tell the front desk: they will look into it.',
  },
  validUntil: () => null,
  calendar: 'cancel',
  link: openBooking,
});
