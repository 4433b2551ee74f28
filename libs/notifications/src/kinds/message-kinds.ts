import type { MessageKindDefinition } from '../definition/message-kind-definition.js';
import { absenceForgiven } from './absence-forgiven.js';
import { absenceUpheld } from './absence-upheld.js';
import { accountKnown } from './account-known.js';
import { contactChanged } from './contact-changed.js';
import { contactCode } from './contact-code.js';
import { passwordChanged } from './password-changed.js';
import { resetCode } from './reset-code.js';
import { verificationCode } from './verification-code.js';
import { awaitsApproval } from './awaits-approval.js';
import { cancelled } from './cancelled.js';
import { changed } from './changed.js';
import { confirmation } from './confirmation.js';
import { declined } from './declined.js';
import { eventApproved } from './event-approved.js';
import { eventAwaitsApproval } from './event-awaits-approval.js';
import { eventCalledOff } from './event-called-off.js';
import { eventCancelled } from './event-cancelled.js';
import { eventChanged } from './event-changed.js';
import { eventOffer } from './event-offer.js';
import { eventOfferChanged } from './event-offer-changed.js';
import { eventOfferLapsed } from './event-offer-lapsed.js';
import { expired } from './expired.js';
import { healed } from './healed.js';
import { healedRequest } from './healed-request.js';
import { holdWithdrawn } from './hold-withdrawn.js';
import { notice } from './notice.js';
import { offer } from './offer.js';
import { offerLapsed } from './offer-lapsed.js';
import { registrationCancelled } from './registration-cancelled.js';
import { registrationConfirmed } from './registration-confirmed.js';
import { releaseWarning } from './release-warning.js';
import { released } from './released.js';
import { reminder } from './reminder.js';
import { roomQuestion } from './room-question.js';
import { seriesQuestion } from './series-question.js';
import { waitingOver } from './waiting-over.js';

const ABOUT_BOOKINGS = [
  confirmation,
  changed,
  awaitsApproval,
  cancelled,
  healed,
  healedRequest,
  declined,
  expired,
  releaseWarning,
  released,
  reminder,
  notice,
  offer,
  offerLapsed,
  holdWithdrawn,
  waitingOver,
  roomQuestion,
  absenceForgiven,
  absenceUpheld,
  seriesQuestion,
] as const;
const ABOUT_EVENTS = [
  registrationConfirmed,
  registrationCancelled,
  eventChanged,
  eventAwaitsApproval,
  eventApproved,
  eventOffer,
  eventOfferChanged,
  eventOfferLapsed,
  eventCancelled,
  eventCalledOff,
] as const;

const ABOUT_ACCOUNTS = [
  verificationCode,
  resetCode,
  contactCode,
  contactChanged,
  passwordChanged,
  accountKnown,
] as const;

/** The kind of a definition, with any number in place of `*`. */
type KindsOf<Pattern extends string> = Pattern extends `${infer Family}*` ? `${Family}${number}` : Pattern;

/** Kinds of messages about a booking. */
export type BookingMessageKind = KindsOf<(typeof ABOUT_BOOKINGS)[number]['kind']>;
/** Kinds of messages about an event. */
export type EventMessageKind = KindsOf<(typeof ABOUT_EVENTS)[number]['kind']>;
/** Kinds of messages about an account. */
export type AccountMessageKind = KindsOf<(typeof ABOUT_ACCOUNTS)[number]['kind']>;
/** All kinds of messages. */
export type MessageKind = BookingMessageKind | EventMessageKind | AccountMessageKind;

/**
 * Definitions of all kinds. Their types do not say which facts they need; `PlannedMessage` pairs each kind
 * with its facts, so stored facts fit the definition.
 */
export const MESSAGE_KINDS = [
  ...ABOUT_BOOKINGS,
  ...ABOUT_EVENTS,
  ...ABOUT_ACCOUNTS,
] as unknown as readonly MessageKindDefinition[];

/** Kinds that say whether something takes place, when and where. The last of them is what its reader knows. */
export const LAST_WORD_KINDS = MESSAGE_KINDS.filter(({ calendar }) => calendar !== 'none').map(
  ({ kind }) => kind as MessageKind,
);

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
