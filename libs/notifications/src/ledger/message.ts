import type { Instant } from '@birlik/kernel';
import type { ChannelKey, OutgoingMessage } from '../channels/channel.js';
import type { BookingFacts, EventFacts, MessageFacts } from '../definition/facts.js';
import type { BookingMessageKind, EventMessageKind, MessageKind } from '../kinds/message-kinds.js';

/** A message that somebody is to get, with the facts that its kind speaks of. */
export type PlannedMessage = PlannedBookingMessage | PlannedEventMessage;

/** A message about a booking. */
export interface PlannedBookingMessage extends Plan {
  readonly kind: BookingMessageKind;
  readonly facts: BookingFacts;
}

/** A message about an event. */
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

/** A message that one worker has claimed, with its recipient. */
export interface ClaimedMessage extends OutgoingMessage {
  readonly kind: MessageKind;
  readonly channel: ChannelKey;
  readonly attempts: number;
}

/** A message that was sent. */
export interface SentMessage {
  readonly id: string;
  readonly kind: MessageKind;
  readonly channel: ChannelKey;
  readonly subjectId: string;
  readonly sentAt: Date;
  readonly facts: MessageFacts;
}
