import type { Instant, LocalizedText } from '@birlik/kernel';
import type { BookingFacts, EventFacts, MessageFacts } from './facts.js';
import type { MessageLink } from './links.js';
import { BOOKING, EVENT, type MessageSubject } from './message-subject.js';
import type { RowOf } from './rows.js';

/** Everything that is particular to one kind of message. */
export interface MessageKindDefinition<Facts = MessageFacts, Kind extends string = string> {
  /** The name in the ledger and in the API. A `*` at its end stands for a number: one definition for a family of kinds. */
  readonly kind: Kind;
  readonly subject: MessageSubject<Facts>;
  readonly heading: LocalizedText;
  readonly rows: readonly RowOf<Facts>[];
  readonly closing: LocalizedText | ((facts: Facts) => LocalizedText);
  /** The moment from which on the message would be untrue and must not be sent any more; null when it stays true. */
  readonly validUntil: (facts: Facts) => Instant | null;
  /** Whether the message has a calendar file that enters the time (`publish`) or takes it out (`cancel`). */
  readonly calendar: 'none' | 'publish' | 'cancel';
  readonly link: MessageLink;
}

type Particulars<Facts, Kind extends string> = Omit<MessageKindDefinition<Facts, Kind>, 'subject'>;

/** Defines a kind of message about a booking. */
export function defineBookingMessage<const Kind extends string>(
  particulars: Particulars<BookingFacts, Kind>,
): MessageKindDefinition<BookingFacts, Kind> {
  return { subject: BOOKING, ...particulars };
}

/** Defines a kind of message about an event, to somebody who registered for it or waits for it. */
export function defineEventMessage<const Kind extends string>(
  particulars: Particulars<EventFacts, Kind>,
): MessageKindDefinition<EventFacts, Kind> {
  return { subject: EVENT, ...particulars };
}
