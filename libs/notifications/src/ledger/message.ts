import type { Instant } from '@birlik/kernel';
import type { ChannelKey, OutgoingMessage } from '../channels/channel.js';
import type { AccountFacts, BookingFacts, EventFacts, MessageFacts } from '../definition/facts.js';
import type {
  AccountMessageKind,
  BookingMessageKind,
  EventMessageKind,
  MessageKind,
} from '../kinds/message-kinds.js';

/** A message to plan, with the facts of its kind. */
export type PlannedMessage = PlannedBookingMessage | PlannedEventMessage | PlannedAccountMessage;

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

/** A message about an account. Its subject is the code that it carries, or the person. */
export interface PlannedAccountMessage extends Plan {
  readonly kind: AccountMessageKind;
  readonly facts: AccountFacts;
}

interface Plan {
  readonly centreId: string;
  /** Id of the booking or the registration. */
  readonly subjectId: string;
  readonly subjectVersion: number;
  readonly recipientId: string;
  readonly plannedAt: Instant;
  /** Where it goes instead of to the mail address of the recipient. */
  readonly address?: string;
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
