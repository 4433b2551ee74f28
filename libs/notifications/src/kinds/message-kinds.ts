import type { MessageKindDefinition } from '../definition/message-kind-definition.js';
import { absenceForgiven } from './absence-forgiven.js';
import { absenceUpheld } from './absence-upheld.js';
import { cancelled } from './cancelled.js';
import { changed } from './changed.js';
import { confirmation } from './confirmation.js';
import { declined } from './declined.js';
import { eventCancelled } from './event-cancelled.js';
import { eventOffer } from './event-offer.js';
import { eventOfferLapsed } from './event-offer-lapsed.js';
import { healed } from './healed.js';
import { notice } from './notice.js';
import { offer } from './offer.js';
import { registrationConfirmed } from './registration-confirmed.js';
import { releaseWarning } from './release-warning.js';
import { released } from './released.js';
import { reminder } from './reminder.js';
import { seriesQuestion } from './series-question.js';

const ABOUT_BOOKINGS = [
  confirmation,
  changed,
  cancelled,
  healed,
  declined,
  releaseWarning,
  released,
  reminder,
  notice,
  offer,
  absenceForgiven,
  absenceUpheld,
  seriesQuestion,
] as const;
const ABOUT_EVENTS = [registrationConfirmed, eventOffer, eventOfferLapsed, eventCancelled] as const;

/** The kind of a definition, with any number in place of `*`. */
type KindsOf<Pattern extends string> = Pattern extends `${infer Family}*` ? `${Family}${number}` : Pattern;

/** Kinds of messages about a booking. */
export type BookingMessageKind = KindsOf<(typeof ABOUT_BOOKINGS)[number]['kind']>;
/** Kinds of messages about an event. */
export type EventMessageKind = KindsOf<(typeof ABOUT_EVENTS)[number]['kind']>;
/** All kinds of messages. */
export type MessageKind = BookingMessageKind | EventMessageKind;

/**
 * Definitions of all kinds. Their types do not say which facts they need; `PlannedMessage` pairs each kind
 * with its facts, so stored facts fit the definition.
 */
export const MESSAGE_KINDS = [
  ...ABOUT_BOOKINGS,
  ...ABOUT_EVENTS,
] as unknown as readonly MessageKindDefinition[];

const BY_KIND = new Map(MESSAGE_KINDS.map((definition) => [definition.kind, definition]));

/**
 * Returns the definition of a kind.
 * @throws Error for an unknown kind: another version planned the message
 */
export function findDefinition(kind: MessageKind): MessageKindDefinition {
  const definition = BY_KIND.get(kind) ?? BY_KIND.get(kind.replace(/\d+$/, '*'));
  if (!definition) throw new Error(`no kind of message is called ${kind}`);
  return definition;
}
