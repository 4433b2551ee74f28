import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { MINUTE_MS } from './durations';
import { isProblem } from './client';
import { keys } from './keys';

/** Forgets who is signed in when the session has ended elsewhere, so that the app asks to sign in again. */
function noticeSignedOut(error: unknown): void {
  if (isProblem(error, 'unauthenticated') && queryClient.getQueryData(keys.me())) {
    queryClient.setQueryData(keys.me(), null);
  }
}

const MAX_RETRIES = 2;

/** The answers of the API that are kept in memory. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    // Without a connection a request fails at once. The default is to keep it and to send it unasked when the connection returns.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      gcTime: 10 * MINUTE_MS,
      retry: (count, error) =>
        count < MAX_RETRIES && (!isProblem(error) || error.status === 0 || error.status >= 500),
      retryDelay: (count) => 600 * 2 ** count,
    },
  },
});
