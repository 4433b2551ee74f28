export { type Mail, MailChannel } from './mail-channel.js';
export {
  type AbsenceFacts,
  type BookingFacts,
  type EventFacts,
  type EventMessageKind,
  isAboutEvent,
  type MessageKind,
  type PlannedMessage,
} from './message.js';
export { MessageLedger } from './message-ledger.repository.js';
export { SEND_MESSAGE } from './message.jobs.js';
export { textOf } from './message-texts.js';
export { NotificationsModule } from './notifications.module.js';
export { SendMessage } from './send-message.js';
export { SendingModule } from './sending.module.js';
