import { passCode, release, title } from '../definition/booking-rows.js';
import { comeOrRelease } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** Warns some minutes before a space is released: check in, or say «on my way». */
export const releaseWarning = defineBookingMessage({
  kind: 'release_warning',
  heading: {
    kk: 'Орын жақында босатылады',
    ru: 'Место скоро освободится',
    en: 'Your place will soon be released',
  },
  rows: [time, spaces, title, reason, release, passCode, centre],
  closing: {
    kk: 'Келгеніңізді тіркеу үстелінде белгілетіңіз. Белгіленбесе, орын басқа адамға беріледі.',
    ru: 'Отметьтесь на ресепшне. Без отметки место отдадут другим.',
    en: 'Please check in at the front desk. Without it the place goes to somebody else.',
  },
  validUntil: (facts) => facts.releaseAt,
  calendar: 'none',
  link: comeOrRelease,
});
