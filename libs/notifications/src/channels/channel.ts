import type { Instant, Language } from '@birlik/kernel';
import type { MessageFacts } from '../definition/facts.js';
import type { MessageKindDefinition } from '../definition/message-kind-definition.js';

/** The existing channels, as named in the ledger and in the API. */
export type ChannelKey = 'mail';

/** The person who gets a message. A channel without e-mail finds its own address by `id`. */
export interface Recipient {
  readonly id: string;
  readonly fullName: string;
  readonly language: Language;
  /** Null for a person whom no mail reaches. */
  readonly email: string | null;
}

/** A message to one recipient that is about to be sent. */
export interface OutgoingMessage {
  readonly id: string;
  readonly subjectId: string;
  readonly subjectVersion: number;
  /** When it was meant to be sent. */
  readonly plannedAt: Instant;
  readonly facts: MessageFacts;
  readonly recipient: Recipient;
}

/** The provider refused the message for good, so another attempt is useless: the mailbox does not exist. */
export class Undeliverable extends Error {}

/** A way to send messages to people. */
export interface Channel<Rendered = unknown> {
  readonly key: ChannelKey;
  /** Renders a message for this channel, in the language of its recipient. */
  renderMessage(message: OutgoingMessage, definition: MessageKindDefinition): Promise<Rendered>;
  /**
   * Sends the message to the provider. The provider should be able to recognise a second copy.
   * @throws Error when the provider did not accept it; `Undeliverable` when it never will
   */
  deliverMessage(rendered: Rendered): Promise<void>;
  /** Closes the connections of the channel. */
  close(): Promise<void>;
}
