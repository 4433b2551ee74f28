import type { Language, LocalizedText } from '@birlik/kernel';
import type { MessageRow } from '../rendering/message-text.js';
import { momentText, timeText } from '../rendering/time-texts.js';
import type { MeetingFacts } from './facts.js';
import { spaceNames } from './space-names.js';

/** A row of a message; null when these facts leave nothing to say. */
export type RowOf<Facts> = (facts: Facts, language: Language) => MessageRow | null;

/** A row with a fixed label. It is left out when `valueOf` gives null. */
export function row<Facts>(
  label: LocalizedText,
  valueOf: (facts: Facts, language: Language) => string | null,
): RowOf<Facts> {
  return (facts, language) => {
    const value = valueOf(facts, language);
    return value === null ? null : { label: label[language], value };
  };
}

/** When it begins and ends. */
export const time = row<MeetingFacts>({ kk: 'Уақыты', ru: 'Время', en: 'Time' }, timeText);

/** Where it is. */
export const spaces = row<MeetingFacts>({ kk: 'Орын', ru: 'Место', en: 'Place' }, spaceNames);

/** What staff or an organiser wrote, if they did. */
export const reason = row<MeetingFacts>(
  { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  (facts, language) => facts.reason?.[language] ?? null,
);

/** Until when an offer stands. */
export const deadline = row<MeetingFacts>(
  { kk: 'Жауап беру мерзімі', ru: 'Ответить до', en: 'Answer by' },
  (facts, language) => momentText(offerEnds(facts), facts.zone, language),
);

/** The centre and its address. */
export const centre = row<MeetingFacts>(
  { kk: 'Орталық', ru: 'Центр', en: 'Centre' },
  (facts, language) => `${facts.centre[language]}, ${facts.address[language]}`,
);

/** When an offer ends: at its deadline, or else at the start. */
export function offerEnds(facts: Pick<MeetingFacts, 'deadline' | 'start'>): number {
  return facts.deadline ?? facts.start;
}
