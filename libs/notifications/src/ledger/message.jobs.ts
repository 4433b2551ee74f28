import { defineJob } from '@birlik/queue';

/** One message that is due; the ledger decides whether it may leave. */
export const SEND_MESSAGE = defineJob<{ messageId: string }>('message.send', 'messages', ['messageId']);
