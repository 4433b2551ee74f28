import type { Instant, LocalizedText } from '@birlik/kernel';
import type { DateFacts } from '../definition/facts.js';
import type { CalendarEffect } from '../definition/message-kind-definition.js';
import { findDefinition, type MessageKind } from '../kinds/message-kinds.js';

/** What the newest message about something says of it. */
export interface LastWord {
  /** That it takes place, that it waits for an answer, or that it is over. */
  readonly says: Exclude<CalendarEffect, 'none'>;
  readonly start: Instant;
  readonly end: Instant;
  /** Names of the spaces. */
  readonly spaces: readonly LocalizedText[];
  /** False when the message did not put it into the calendar. */
  readonly inCalendar: boolean;
  /** The dates of a message about several. */
  readonly dates?: readonly DateFacts[];
}

/** Time and place, as a message says them. */
export type TimeAndPlace = Pick<LastWord, 'start' | 'end' | 'spaces'>;

/** The facts of a message that its word is made of. */
export type WordFacts = TimeAndPlace & {
  readonly inCalendar?: boolean;
  readonly dates?: readonly DateFacts[];
};

export function makeLastWord(kind: MessageKind, facts: WordFacts): LastWord {
  const { calendar } = findDefinition(kind);
  if (calendar === 'none') throw new Error(`${kind} is no last word`);
  const { start, end, spaces, inCalendar = true, dates } = facts;
  return { says: calendar, start, end, spaces, inCalendar, ...(dates && { dates }) };
}

/** Returns true if the word says this, at this time and place. */
export function saysSame(
  word: LastWord | undefined,
  says: LastWord['says'],
  { start, end, spaces }: TimeAndPlace,
): boolean {
  const namesOf = (all: readonly LocalizedText[]) =>
    all.map(({ kk, ru, en }) => [kk, ru, en].join('|')).join('||');
  return (
    word !== undefined &&
    word.says === says &&
    word.start === start &&
    word.end === end &&
    namesOf(word.spaces) === namesOf(spaces)
  );
}

/** Returns true if its reader knows of it and does not know yet that it is over. */
export function isExpected(word: LastWord | undefined): word is LastWord {
  return word !== undefined && word.says !== 'cancel';
}

/** Returns true if it stands in the calendar of its reader, so that a message must take it out once it is over. */
export function isInCalendar(word: LastWord | undefined): boolean {
  return isExpected(word) && word.inCalendar;
}
