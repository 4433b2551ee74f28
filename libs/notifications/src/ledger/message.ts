import type { Instant, Language } from '@birlik/kernel';
import type { BookingFacts, EventFacts, MessageFacts } from '../definition/facts.js';
import type { BookingMessageKind, EventMessageKind, MessageKind } from '../kinds/message-kinds.js';

/** A message that somebody is to get, with the facts that its kind speaks of. */
export type PlannedMessage = PlannedBookingMessage | PlannedEventMessage;

export interface PlannedBookingMessage extends Plan {
  readonly kind: BookingMessageKind;
  readonly facts: BookingFacts;
}

export interface PlannedEventMessage extends Plan {
  readonly kind: EventMessageKind;
  readonly facts: EventFacts;
}

interface Plan {
  readonly centreId: string;
  /** The booking or the registration that the message is about. */
  readonly subjectId: string;
  readonly subjectVersion: number;
  readonly recipientId: string;
  readonly plannedAt: Instant;
}

/** A message in the hands of one worker, with where it goes. */
export interface ClaimedMessage {
  readonly id: string;
  readonly subjectId: string;
  readonly subjectVersion: number;
  readonly kind: MessageKind;
  readonly recipientId: string;
  readonly language: Language;
  readonly email: string;
  readonly fullName: string;
  readonly facts: MessageFacts;
  readonly attempts: number;
}
