export type { Mail } from './channels/mail-transport.js';
export {
  type AbsenceFacts,
  type BookingFacts,
  type DateFacts,
  type DetailFacts,
  type EventFacts,
} from './definition/facts.js';
export { pickText } from './definition/text-of.js';
export {
  type AccountMessageKind,
  type BookingMessageKind,
  findDefinition,
  type EventMessageKind,
  type MessageKind,
} from './kinds/message-kinds.js';
export type {
  PlannedAccountMessage,
  PlannedBookingMessage,
  PlannedEventMessage,
  PlannedMessage,
  SentMessage,
} from './ledger/message.js';
export { isExpected, isInCalendar, type LastWord, saysSame, type TimeAndPlace } from './ledger/last-word.js';
export { MessageClaims } from './ledger/message-claims.repository.js';
export { isMessagePlanned, wasNotTaken } from './ledger/message.sql.js';
export { MessageLedger } from './ledger/message-ledger.repository.js';
export { NotificationsModule } from './notifications.module.js';
export { SendMessages } from './sending/send-messages.js';
export { SendingModule } from './sending.module.js';
