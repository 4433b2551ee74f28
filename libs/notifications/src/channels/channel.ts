import type { Language } from '@birlik/kernel';
import type { MessageFacts } from '../definition/facts.js';
import type { MessageKindDefinition } from '../definition/message-kind-definition.js';

/** The channels that exist, as rows of the ledger and the API call them. */
export type ChannelKey = 'mail';

/** Somebody who is to get a message. A channel that needs another address than the e-mail looks it up by `id`. */
export interface Recipient {
  readonly id: string;
  readonly fullName: string;
  readonly language: Language;
  readonly email: string;
}

/** A message that is about to leave for one recipient. */
export interface OutgoingMessage {
  readonly id: string;
  readonly subjectId: string;
  readonly subjectVersion: number;
  readonly facts: MessageFacts;
  readonly recipient: Recipient;
}

/** A way by which messages reach people. */
export interface Channel<Rendered = unknown> {
  readonly key: ChannelKey;
  /** Gives a message the form that this channel carries, in the language of its recipient. */
  render(message: OutgoingMessage, definition: MessageKindDefinition): Promise<Rendered>;
  /**
   * Hands it over to the provider. A second delivery of the same message should be recognisable as such.
   * @throws Error when the provider did not take it
   */
  deliverMessage(rendered: Rendered): Promise<void>;
  /** Gives back what the channel holds open. */
  close(): Promise<void>;
}
