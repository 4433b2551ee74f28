export { type Mail, MailChannel } from './channels/mail-channel.js';
export {
  type AbsenceFacts,
  type BookingFacts,
  type EventFacts,
  type EventMessageKind,
  isAboutEvent,
  type MessageKind,
  type PlannedMessage,
} from './ledger/message.js';
export { MessageLedger } from './ledger/message-ledger.repository.js';
export { SEND_MESSAGE } from './sending/message.jobs.js';
export { textOf } from './kinds/message-texts.js';
export { NotificationsModule } from './notifications.module.js';
export { SendMessage } from './sending/send-message.js';
export { SendingModule } from './sending/sending.module.js';
