import type { Instant, LocalizedText } from '@birlik/kernel';
import type { AccountFacts, BookingFacts, EventFacts, MessageFacts } from './facts.js';
import type { MessageLink } from './links.js';
import { ACCOUNT, BOOKING, EVENT, type MessageSubject } from './message-subject.js';
import type { RowOf } from './rows.js';

/**
 * What a message does to the calendar of its reader: it puts the time in, puts it in as one that waits for an
 * answer, or takes it out. Such a message is the last word about its subject. Of several dates those that are off are taken
 * out, and those that wait for an approval are put in as such.
 */
export type CalendarEffect = 'none' | 'request' | 'tentative' | 'cancel';

/** Everything that differs between kinds of messages. */
export interface MessageKindDefinition<Facts = MessageFacts, Kind extends string = string> {
  /**
   * The name in the ledger and in the API. A `*` at its end stands for a number, so one definition can cover
   * a family of kinds.
   */
  readonly kind: Kind;
  readonly subject: MessageSubject<Facts>;
  readonly heading: LocalizedText;
  readonly rows: readonly RowOf<Facts>[];
  readonly closing: LocalizedText | ((facts: Facts) => LocalizedText);
  /** Returns the instant from which the message is wrong and must not be sent; null when it stays correct. */
  readonly validUntil: (facts: Facts) => Instant | null;
  readonly calendar: CalendarEffect;
  readonly link: MessageLink;
  /** True when it carries the digits of the code that is its subject. */
  readonly carriesCode?: boolean;
}

type Particulars<Facts, Kind extends string> = Omit<MessageKindDefinition<Facts, Kind>, 'subject'>;

/** Defines a kind of message about a booking. */
export function defineBookingMessage<const Kind extends string>(
  particulars: Particulars<BookingFacts, Kind>,
): MessageKindDefinition<BookingFacts, Kind> {
  return { subject: BOOKING, ...particulars };
}

/** Defines a kind of message about an event, for people who registered or wait. */
export function defineEventMessage<const Kind extends string>(
  particulars: Particulars<EventFacts, Kind>,
): MessageKindDefinition<EventFacts, Kind> {
  return { subject: EVENT, ...particulars };
}

/** Defines a kind of message about an account. It stands in no calendar. */
export function defineAccountMessage<const Kind extends string>(
  particulars: Omit<Particulars<AccountFacts, Kind>, 'calendar'>,
): MessageKindDefinition<AccountFacts, Kind> {
  return { subject: ACCOUNT, calendar: 'none', ...particulars };
}
