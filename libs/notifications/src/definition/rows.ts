import { type Language, type LocalizedText, writeMoment } from '@birlik/kernel';
import type { MessageRow } from '../rendering/message-text.js';
import { writeTime } from '../rendering/time-texts.js';
import type { DateFacts, MeetingFacts } from './facts.js';
import { writePlaces, writeSpaceNames } from './space-names.js';

/** Builds a row of a message; null when the facts have no value for it. */
export type RowOf<Facts> = (facts: Facts, language: Language) => MessageRow | null;

/** Makes a row with a fixed label. The row is left out when `valueOf` returns null. */
export function makeRow<Facts>(
  label: LocalizedText,
  valueOf: (facts: Facts, language: Language) => string | null,
): RowOf<Facts> {
  return (facts, language) => {
    const value = valueOf(facts, language);
    return value === null ? null : { label: label[language], value };
  };
}

const IS_OFF: LocalizedText = { kk: 'болмайды', ru: 'отменено', en: 'cancelled' };
const AWAITS: LocalizedText = { kk: 'мақұлдау күтілуде', ru: 'ждёт одобрения', en: 'waiting for approval' };

/** Start and end; of several dates each in a line of its own. */
export const time = makeRow<MeetingFacts>({ kk: 'Уақыты', ru: 'Время', en: 'Time' }, (facts, language) => {
  const { dates = [], zone } = facts;
  if (dates.length < 2) return `${writeTime(facts, language)}${writeMark(dates[0], language)}`;
  const places = dates.map((date) => writePlaces({ ...date, zone }, language));
  const differ = new Set(places).size > 1;
  return dates
    .map((date, i) => {
      const when = writeTime({ ...date, zone }, language);
      const where = differ ? `, ${places[i]}` : '';
      return `${when}${where}${date.isOff ? `: ${IS_OFF[language]}` : writeMark(date, language)}`;
    })
    .join('\n');
});

function writeMark(date: DateFacts | undefined, language: Language): string {
  return date?.awaits ? `: ${AWAITS[language]}` : '';
}

/** The spaces, of all dates. */
export const spaces = makeRow<MeetingFacts>({ kk: 'Орын', ru: 'Место', en: 'Place' }, (facts, language) => {
  const { zone, dates = [] } = facts;
  const names =
    dates.length > 1
      ? dates.map((date) => writeSpaceNames(date, language))
      : [writePlaces({ ...facts, zone }, language)];
  return [...new Set(names)].filter((name) => name !== '').join(', ') || null;
});

/** The reason that staff or an organiser wrote, if any. */
export const reason = makeRow<MeetingFacts>(
  { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  (facts, language) => facts.reason?.[language] ?? null,
);

/** The deadline of an offer. */
export const deadline = makeRow<MeetingFacts>(
  { kk: 'Жауап беру мерзімі', ru: 'Ответить до', en: 'Answer by' },
  (facts, language) => writeMoment(findOfferEnd(facts), facts.zone, language),
);

/** The centre and its address. */
export const centre = makeRow<MeetingFacts>(
  { kk: 'Орталық', ru: 'Центр', en: 'Centre' },
  (facts, language) => `${facts.centre[language]}, ${facts.address[language]}`,
);

/** Returns the end of an offer: its deadline, or the start when it has none. */
export function findOfferEnd(facts: Pick<MeetingFacts, 'deadline' | 'start'>): number {
  return facts.deadline ?? facts.start;
}
