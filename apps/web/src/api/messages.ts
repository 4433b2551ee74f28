import { queryOptions } from '@tanstack/react-query';
import { send } from './client';
import type { MessageList } from './types';

/** What the reader was sent, newest first. */
export const messagesQuery = queryOptions({
  queryKey: ['messages'],
  queryFn: async ({ signal }) => (await send<MessageList>('GET', '/me/messages', { signal })).items,
});
