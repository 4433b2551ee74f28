import { checkIn, passCode, title } from '../definition/booking-rows.js';
import { openBooking } from '../definition/links.js';
import { defineBookingMessage } from '../definition/message-kind-definition.js';
import { centre, reason, spaces, time } from '../definition/rows.js';

/** Reminds a number of minutes before the start: `reminder_120` is sent two hours before it. */
export const reminder = defineBookingMessage({
  kind: 'reminder_*',
  heading: { kk: 'Еске салу', ru: 'Напоминание', en: 'Reminder' },
  rows: [time, spaces, title, reason, checkIn, passCode, centre],
  closing: {
    kk: 'Келе алмасаңыз, брондаудан бас тартыңыз: орын басқаларға керек болуы мүмкін.',
    ru: 'Если не сможете прийти, отмените бронь: место нужно другим.',
    en: 'If you cannot come, please cancel: others need the place.',
  },
  validUntil: (facts) => facts.start,
  calendar: 'none',
  link: openBooking,
});
