import { equipmentNow, people, title } from '../definition/booking-rows.js';
import { openBooking } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** A change has made a request of a booking, or others have changed a request: staff have yet to answer. */
export const awaitsApproval = defineBookingMessage({
  kind: 'awaits_approval',
  heading: { kk: 'Мақұлдау күтілуде', ru: 'Ждёт одобрения', en: 'Waiting for approval' },
  rows: [time, spaces, people, equipmentNow, title, reason, centre],
  closing: {
    kk: 'Өзгерістен кейін бұл уақыт пен орынды тіркеу үстелі мақұлдауы керек. Жауапты хабарлаймыз.',
    ru: 'После изменения это время и место должен одобрить администратор. Мы сообщим ответ.',
    en: 'After the change the front desk has to approve this time and place. We will tell you the answer.',
  },
  validUntil: () => null,
  calendar: 'tentative',
  link: openBooking,
});
