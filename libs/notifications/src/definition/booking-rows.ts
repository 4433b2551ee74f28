import { type Language, type LocalizedText, wallTimeOf, writeMoment } from '@birlik/kernel';
import type { BookingFacts, DetailFacts } from './facts.js';
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
export const passCode = makeRow<BookingFacts>(
  { kk: 'Код', ru: 'Код', en: 'Code' },
  ({ dates, passCode: code, zone }, language) =>
    dates
      ? dates
          .flatMap((date) =>
            date.passCode === undefined
              ? []
              : [`${writeMoment(date.start, zone, language)}: ${date.passCode}`],
          )
          .join('\n') || null
      : code,
);

/** The number of people, of a room. Left out when the dates differ. */
export const people = makeRow<BookingFacts>(
  { kk: 'Адам саны', ru: 'Сколько человек', en: 'People' },
  (facts) => (facts.people === undefined || differsIn(facts, 'people') ? null : String(facts.people)),
);

const NO_EQUIPMENT: LocalizedText = { kk: 'жоқ', ru: 'нет', en: 'none' };
const EQUIPMENT: LocalizedText = {
  kk: 'Жабдық пен мамандар',
  ru: 'Оборудование и специалисты',
  en: 'Equipment and staff',
};

/** What is booked with a room, if anything. Left out when the dates differ. */
export const equipment = makeRow<BookingFacts>(EQUIPMENT, writeEquipment);

/** What is booked with a room, and that nothing is: of a booking that has changed. */
export const equipmentNow = makeRow<BookingFacts>(EQUIPMENT, (facts, language) =>
  facts.equipment?.length === 0 && !differsIn(facts, 'equipment')
    ? NO_EQUIPMENT[language]
    : writeEquipment(facts, language),
);

function writeEquipment(facts: BookingFacts, language: Language): string | null {
  if (differsIn(facts, 'equipment')) return null;
  const units = (facts.equipment ?? []).map(({ names, count }) =>
    count > 1 ? `${names[language]} × ${count}` : names[language],
  );
  return units.join(', ') || null;
}

function differsIn({ dates = [] }: BookingFacts, detail: keyof DetailFacts): boolean {
  return dates.length > 1 && dates.some((date) => date[detail] !== undefined);
}

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
