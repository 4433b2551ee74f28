import type { Language, LocalizedText } from '@birlik/kernel';
import type { MessageRow } from '../rendering/message-text.js';
import { writeMoment, writeTime } from '../rendering/time-texts.js';
import type { MeetingFacts } from './facts.js';
import { writeSpaceNames } from './space-names.js';

/** A row of a message; null when these facts leave nothing to say. */
export type RowOf<Facts> = (facts: Facts, language: Language) => MessageRow | null;

/** A row with a fixed label. It is left out when `valueOf` gives null. */
export function makeRow<Facts>(
  label: LocalizedText,
  valueOf: (facts: Facts, language: Language) => string | null,
): RowOf<Facts> {
  return (facts, language) => {
    const value = valueOf(facts, language);
    return value === null ? null : { label: label[language], value };
  };
}

/** When it begins and ends. */
export const time = makeRow<MeetingFacts>({ kk: 'Уақыты', ru: 'Время', en: 'Time' }, writeTime);

/** Where it is. */
export const spaces = makeRow<MeetingFacts>({ kk: 'Орын', ru: 'Место', en: 'Place' }, writeSpaceNames);

/** What staff or an organiser wrote, if they did. */
export const reason = makeRow<MeetingFacts>(
  { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  (facts, language) => facts.reason?.[language] ?? null,
);

/** Until when an offer stands. */
export const deadline = makeRow<MeetingFacts>(
  { kk: 'Жауап беру мерзімі', ru: 'Ответить до', en: 'Answer by' },
  (facts, language) => writeMoment(findOfferEnd(facts), facts.zone, language),
);

/** The centre and its address. */
export const centre = makeRow<MeetingFacts>(
  { kk: 'Орталық', ru: 'Центр', en: 'Centre' },
  (facts, language) => `${facts.centre[language]}, ${facts.address[language]}`,
);

/** When an offer ends: at its deadline, or else at the start. */
export function findOfferEnd(facts: Pick<MeetingFacts, 'deadline' | 'start'>): number {
  return facts.deadline ?? facts.start;
}
