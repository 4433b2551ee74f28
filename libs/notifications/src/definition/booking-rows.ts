import { wallTimeOf } from '@birlik/kernel';
import type { BookingFacts } from './facts.js';
import { makeRow } from './rows.js';

/** The title, if the booking has one. */
export const title = makeRow<BookingFacts>(
  { kk: 'Атауы', ru: 'Название', en: 'Title' },
  (facts) => facts.title || null,
);

/** The answer of staff to an appeal. */
export const answer = makeRow<BookingFacts>(
  { kk: 'Жауап', ru: 'Ответ', en: 'Answer' },
  (facts, language) => facts.reason?.[language] ?? null,
);

/** The times between which check-in is possible. Each of several dates has its own, which its reminder says. */
export const checkIn = makeRow<BookingFacts>(
  { kk: 'Келу уақыты', ru: 'Отметка о приходе', en: 'Check-in' },
  ({ checkInOpensAt, releaseAt, zone, dates }) =>
    dates ? null : `${wallTimeOf(checkInOpensAt, zone)}–${wallTimeOf(releaseAt, zone)}`,
);

/** The time at which the space is released. */
export const release = makeRow<BookingFacts>(
  { kk: 'Орын босатылады', ru: 'Место освободится', en: 'Release' },
  ({ releaseAt, zone }) => wallTimeOf(releaseAt, zone),
);

/** The code that the person shows at the front desk. Each of several dates has its own. */
export const passCode = makeRow<BookingFacts>({ kk: 'Код', ru: 'Код', en: 'Code' }, (facts) =>
  facts.dates ? null : facts.passCode,
);

/** The number of missed bookings that count, if any. */
export const missedBookings = makeRow<BookingFacts>(
  { kk: 'Келмеу саны', ru: 'Неявок', en: 'No-shows' },
  ({ absences }) => (absences ? String(absences.missed) : null),
);

/** The booking window that results from missed bookings, in days. */
export const bookableDaysAhead = makeRow<BookingFacts>(
  {
    kk: 'Неше күн бұрын брондауға болады',
    ru: 'За сколько дней можно бронировать',
    en: 'Days ahead you can book',
  },
  ({ absences }) => (absences && absences.advanceDays !== null ? String(absences.advanceDays) : null),
);
