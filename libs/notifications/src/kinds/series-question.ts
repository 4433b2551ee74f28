import { title } from '../definition/booking-rows.js';
import { openBooking } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** Asks after three missed dates in a row whether the series is still needed. */
export const seriesQuestion = defineBookingMessage({
  kind: 'series_question',
  heading: { kk: 'Серия әлі керек пе?', ru: 'Серия ещё нужна?', en: 'Do you still need the series?' },
  rows: [time, spaces, title, reason, centre],
  closing: {
    kk: 'Серияның соңғы үш күніне ешкім келмеді. Керек болмаса, серияны тоқтатыңыз: орын басқаларға керек.',
    ru: 'На последние три даты серии никто не пришёл. Если она не нужна, завершите её: место нужно другим.',
    en: 'Nobody came to the last three dates of the series. If you no longer need it, please end it: others need the place.',
  },
  validUntil: () => null,
  calendar: 'none',
  link: openBooking,
});
