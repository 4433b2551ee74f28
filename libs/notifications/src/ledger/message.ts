import type { Instant } from '@birlik/kernel';
import type { ChannelKey, OutgoingMessage } from '../channels/channel.js';
import type { BookingFacts, EventFacts, MessageFacts } from '../definition/facts.js';
import type { BookingMessageKind, EventMessageKind, MessageKind } from '../kinds/message-kinds.js';

/** A message to plan, with the facts of its kind. */
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
  /** Id of the booking or the registration. */
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
