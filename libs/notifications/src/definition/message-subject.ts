import type { Language } from '@birlik/kernel';
import type { BookingFacts, EventFacts, MessageFacts } from './facts.js';
import { writeSpaceNames } from './space-names.js';

/** What a message is about, and how it names it. */
export interface MessageSubject<Facts = MessageFacts> {
  readonly key: 'booking' | 'event';
  /** The name that follows the heading in a title. */
  readonly nameIn: (facts: Facts, language: Language) => string;
  /** The name that a calendar shows. */
  readonly calendarNameIn: (facts: Facts, language: Language) => string;
}

/** A booking is named by its spaces; in a calendar by its title if it has one. */
export const BOOKING: MessageSubject<BookingFacts> = {
  key: 'booking',
  nameIn: writeSpaceNames,
  calendarNameIn: (facts, language) =>
    facts.title ?? `${facts.centre[language]}: ${writeSpaceNames(facts, language)}`,
};

/** An event has a name of its own. */
export const EVENT: MessageSubject<EventFacts> = {
  key: 'event',
  nameIn: (facts, language) => facts.event[language],
  calendarNameIn: (facts, language) => facts.event[language],
};
