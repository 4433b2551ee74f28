import { defineJob } from '@birlik/queue';

/** Sends one due message. The ledger decides whether it may be sent. */
export const SEND_MESSAGE = defineJob<{ messageId: string }>('message.send', 'messages', ['messageId']);
