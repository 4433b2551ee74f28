import type { Instant, LocalizedText } from '@birlik/kernel';

/** `reminder_<minutes>` besides these. */
export type MessageKind =
  | 'declined'
  | 'healed'
  | 'confirmation'
  | 'changed'
  | 'cancelled'
  | 'release_warning'
  | 'released'
  | 'notice'
  | 'offer'
  | 'absence_forgiven'
  | 'absence_upheld'
  | 'series_question'
  | EventMessageKind
  | `reminder_${number}`;

/** What somebody is told of an event that they registered for, or wait for. */
export type EventMessageKind =
  'registration_confirmed' | 'event_offer' | 'event_offer_lapsed' | 'event_cancelled';

/** Where and when. */
interface MeetingFacts {
  readonly centre: LocalizedText;
  readonly address: LocalizedText;
  readonly zone: string;
  readonly places: readonly LocalizedText[];
  readonly start: Instant;
  readonly end: Instant;
}

/** What the text of a message about a booking is made of. */
export interface BookingFacts extends MeetingFacts {
  readonly title: string | null;
  readonly checkInOpensAt: Instant;
  readonly releaseAt: Instant;
  readonly passCode: string;
  /** What staff wrote, for a decline, a closure or an appeal. */
  readonly reason: LocalizedText | null;
  /** Until when an offer stands. */
  readonly deadline?: Instant;
  /** How many missed bookings count by now, and what follows. */
  readonly absences?: AbsenceFacts;
}

/** What the text of a message about an event is made of. */
export interface EventFacts extends MeetingFacts {
  /** Names of the event. */
  readonly event: LocalizedText;
  /** How many come together. */
  readonly people: number;
  /** Until when an offer stands. */
  readonly deadline: Instant | null;
  /** Of a lapsed offer: they still wait, and will be asked once more. */
  readonly staysInLine: boolean;
  /** What the organiser wrote, for a cancellation. */
  readonly reason: LocalizedText | null;
}

export type MessageFacts = BookingFacts | EventFacts;

/** True of what is said about an event, not about a booking. */
export function isAboutEvent(facts: MessageFacts): facts is EventFacts {
  return 'event' in facts;
}

export interface AbsenceFacts {
  readonly missed: number;
  /** How far ahead they may book from now on; null when it changes nothing. */
  readonly advanceDays: number | null;
}

export interface PlannedMessage {
  readonly centreId: string;
  readonly subjectId: string;
  readonly subjectVersion: number;
  readonly kind: MessageKind;
  readonly recipientId: string;
  readonly plannedAt: Instant;
  readonly facts: MessageFacts;
}

/** A message in the hands of one worker, with where it goes. */
export interface ClaimedMessage {
  readonly id: string;
  readonly subjectId: string;
  readonly subjectVersion: number;
  readonly kind: MessageKind;
  readonly recipientId: string;
  readonly language: 'kk' | 'ru' | 'en';
  readonly email: string;
  readonly fullName: string;
  readonly facts: MessageFacts;
  readonly attempts: number;
}
