import type { Instant, LocalizedText } from '@birlik/kernel';

/** Where and when: what every message says. */
export interface MeetingFacts {
  readonly centre: LocalizedText;
  readonly address: LocalizedText;
  readonly zone: string;
  /** Names of the spaces. */
  readonly spaces: readonly LocalizedText[];
  readonly start: Instant;
  readonly end: Instant;
  /** What staff or an organiser wrote, for example why they cancelled. */
  readonly reason: LocalizedText | null;
  /** Until when an offer stands. */
  readonly deadline?: Instant | null;
}

/** What the text of a message about a booking is made of. */
export interface BookingFacts extends MeetingFacts {
  readonly title: string | null;
  readonly checkInOpensAt: Instant;
  readonly releaseAt: Instant;
  readonly passCode: string;
  /** How many missed bookings count by now, and what follows. */
  readonly absences?: AbsenceFacts;
}

/** What missed bookings mean for somebody. */
export interface AbsenceFacts {
  readonly missed: number;
  /** How far ahead they may book from now on; null when it changes nothing. */
  readonly advanceDays: number | null;
}

/** What the text of a message about an event is made of. */
export interface EventFacts extends MeetingFacts {
  /** Names of the event. */
  readonly event: LocalizedText;
  /** How many come together. */
  readonly people: number;
  readonly deadline: Instant | null;
  /** Of a lapsed offer: they still wait, and will be asked once more. */
  readonly staysInQueue: boolean;
}

/** What the text of any message is made of. */
export type MessageFacts = BookingFacts | EventFacts;
