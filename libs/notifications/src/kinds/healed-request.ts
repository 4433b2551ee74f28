import { title } from '../definition/booking-rows.js';
import { openBooking } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** A date of a series that had a conflict is free, and staff have to approve it. */
export const healedRequest = defineBookingMessage({
  kind: 'healed_request',
  heading: {
    kk: 'Серия күні мақұлдауды күтуде',
    ru: 'Дата серии ждёт одобрения',
    en: 'A date of your series waits for approval',
  },
  rows: [time, spaces, title, reason, centre],
  closing: {
    kk: 'Бұл күн бұрын бос емес еді. Енді босады, оны тіркеу үстелі мақұлдауы керек. Жауапты хабарлаймыз.',
    ru: 'Раньше эта дата была занята. Теперь она свободна, и её должен одобрить администратор. Мы сообщим ответ.',
    en: 'This date was taken before. It is free now, and the front desk has to approve it. We will tell you the answer.',
  },
  validUntil: () => null,
  calendar: 'tentative',
  link: openBooking,
});
