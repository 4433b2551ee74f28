import type { Language } from '@birlik/kernel';
import type { AccountFacts, BookingFacts, EventFacts, MessageFacts } from './facts.js';
import { writeSpaceNames } from './space-names.js';

/** How messages name their subject. */
export interface MessageSubject<Facts = MessageFacts> {
  readonly key: 'booking' | 'event' | 'account';
  /** Returns the name that follows the heading in a title. */
  readonly nameIn: (facts: Facts, language: Language) => string;
  /** Returns the name that a calendar shows. */
  readonly calendarNameIn: (facts: Facts, language: Language) => string;
  /** Returns what names a date in calendars. It stays the same for the same person. */
  readonly nameEntry: (facts: Facts, dateId: string) => string;
}

/** An account is one of a centre; it has no place in a calendar. */
export const ACCOUNT: MessageSubject<AccountFacts> = {
  key: 'account',
  nameIn: (facts, language) => facts.centre[language],
  calendarNameIn: (facts, language) => facts.centre[language],
  nameEntry: (_facts, id) => id,
};

/** A booking is named after its spaces; in a calendar after its title, if it has one. */
export const BOOKING: MessageSubject<BookingFacts> = {
  key: 'booking',
  nameIn: writeSpaceNames,
  calendarNameIn: (facts, language) =>
    facts.title ?? `${facts.centre[language]}: ${writeSpaceNames(facts, language)}`,
  nameEntry: (_facts, bookingId) => bookingId,
};

/** An event has its own name. */
export const EVENT: MessageSubject<EventFacts> = {
  key: 'event',
  nameIn: (facts, language) => facts.event[language],
  calendarNameIn: (facts, language) => facts.event[language],
  // Who registers again has the same entry.
  nameEntry: ({ entry }, sessionId) => (entry === undefined ? sessionId : `${sessionId}.${entry}`),
};
