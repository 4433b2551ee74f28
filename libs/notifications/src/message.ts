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
  | `reminder_${number}`;

/** What the text of a message about a booking is made of. */
export interface BookingFacts {
  readonly centre: LocalizedText;
  readonly address: LocalizedText;
  readonly zone: string;
  readonly places: readonly LocalizedText[];
  readonly title: string | null;
  readonly start: Instant;
  readonly end: Instant;
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
  readonly facts: BookingFacts;
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
  readonly facts: BookingFacts;
  readonly attempts: number;
}
