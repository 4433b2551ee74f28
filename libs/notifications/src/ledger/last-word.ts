import type { Instant, LocalizedText } from '@birlik/kernel';
import type { DateFacts, DetailFacts, EquipmentFacts, LegFacts } from '../definition/facts.js';
import type { CalendarEffect } from '../definition/message-kind-definition.js';
import { findDefinition, type MessageKind } from '../kinds/message-kinds.js';

/** What the newest message about something says of it. */
export interface LastWord extends DetailFacts {
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

/** Time, place and details, as a message says them. */
export type TimeAndPlace = Pick<LastWord, 'start' | 'end' | 'spaces' | keyof DetailFacts>;

/** The facts of a message that its word is made of. */
export type WordFacts = TimeAndPlace & {
  readonly inCalendar?: boolean;
  readonly dates?: readonly DateFacts[];
};

export function makeLastWord(kind: MessageKind, facts: WordFacts): LastWord {
  const { calendar } = findDefinition(kind);
  if (calendar === 'none') throw new Error(`${kind} is no last word`);
  const { start, end, spaces, inCalendar = true, dates, people, equipment, legs } = facts;
  return {
    says: calendar,
    start,
    end,
    spaces,
    inCalendar,
    ...(dates && { dates }),
    ...(people !== undefined && { people }),
    ...(equipment && { equipment }),
    ...(legs && { legs }),
  };
}

/** Returns true if the word says this, at this time and place, with these people and this equipment. */
export function saysSame(word: LastWord | undefined, says: LastWord['says'], now: TimeAndPlace): boolean {
  if (word === undefined || word.says !== says) return false;
  return (
    word.start === now.start &&
    word.end === now.end &&
    namesOf(word.spaces) === namesOf(now.spaces) &&
    hasSameDetails(word, now)
  );
}

/** What one of them does not say is no difference: an older message did not say it, and of a desk no message does. */
function hasSameDetails(word: DetailFacts, now: DetailFacts): boolean {
  const { people = now.people, equipment = now.equipment } = word;
  return (
    legsOf(word) === legsOf(now) &&
    (now.people ?? people) === people &&
    unitsOf(equipment ?? []) === unitsOf(now.equipment ?? [])
  );
}

function namesOf(all: readonly LocalizedText[]): string {
  return all.map(({ kk, ru, en }) => [kk, ru, en].join('|')).join('||');
}

function legsOf({ legs = [] }: { readonly legs?: readonly LegFacts[] }): string {
  return legs.map(({ start, end, spaces }) => [start, end, namesOf(spaces)].join('|')).join('||');
}

function unitsOf(equipment: readonly EquipmentFacts[]): string {
  return equipment
    .map(({ names, count }) => `${namesOf([names])}|${count}`)
    .sort()
    .join('||');
}

/** Returns true if its reader knows of it and does not know yet that it is over. */
export function isExpected(word: LastWord | undefined): word is LastWord {
  return word !== undefined && word.says !== 'cancel';
}

/** Returns true if it stands in the calendar of its reader, so that a message must take it out once it is over. */
export function isInCalendar(word: LastWord | undefined): boolean {
  return isExpected(word) && word.inCalendar;
}
