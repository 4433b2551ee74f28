import type { Instant, LocalizedText } from '@birlik/kernel';

/** Time and place, for every message. */
export interface MeetingFacts {
  readonly centre: LocalizedText;
  readonly address: LocalizedText;
  readonly zone: string;
  /** Names of the spaces. */
  readonly spaces: readonly LocalizedText[];
  readonly start: Instant;
  readonly end: Instant;
  /** A reason that staff or an organiser wrote, for example for a cancellation. */
  readonly reason: LocalizedText | null;
  /** The deadline of an offer. */
  readonly deadline?: Instant | null;
}

/** The facts of a message about a booking. */
export interface BookingFacts extends MeetingFacts {
  readonly title: string | null;
  readonly checkInOpensAt: Instant;
  readonly releaseAt: Instant;
  readonly passCode: string;
  /** The number of missed bookings that count, and the consequence. */
  readonly absences?: AbsenceFacts;
}

/** The consequence of missed bookings for a person. */
export interface AbsenceFacts {
  readonly missed: number;
  /** The booking window in days; null when there is no restriction. */
  readonly advanceDays: number | null;
}

/** The facts of a message about an event. */
export interface EventFacts extends MeetingFacts {
  /** Names of the event. */
  readonly event: LocalizedText;
  /** The size of the group. */
  readonly people: number;
  readonly deadline: Instant | null;
  /** For an expired offer: true when the person still waits and will get one more offer. */
  readonly staysInQueue: boolean;
}

/** The facts of any message. */
export type MessageFacts = BookingFacts | EventFacts;
