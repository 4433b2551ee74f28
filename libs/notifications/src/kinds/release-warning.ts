import { passCode, release, title } from '../definition/booking-rows.js';
import { comeOrRelease } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** Warns some minutes before a space is released: check in, or say «on my way». */
export const releaseWarning = defineBookingMessage({
  kind: 'release_warning',
  heading: {
    kk: 'Орныңыз босатылғалы тұр',
    ru: 'Ваше место скоро отдадут',
    en: 'Your place will soon be released',
  },
  rows: [time, spaces, title, reason, release, passCode, centre],
  closing: {
    kk: 'Келгеніңізді тіркеу үстелінде белгілетіңіз. Белгіленбесе, орын басқаларға беріледі.',
    ru: 'Отметьтесь у администратора. Без отметки место отдадут другим.',
    en: 'Please check in at the front desk. If you do not, the place goes to others.',
  },
  validUntil: (facts) => facts.releaseAt,
  calendar: 'none',
  link: comeOrRelease,
});
