import type { Query, QueryClient, QueryObserverOptions } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { firstAnswers } from '../api/first-answers';
import { repeatEarlyTap } from './early-tap';

/** Each look may find queries of parts that the answers of the last one have brought into view. */
const MAX_LOOKS = 4;

/** The queries of parts that have been drawn and that nobody has asked yet: parts ask after they have come into view. */
export function listUnasked(client: QueryClient): Query[] {
  return client
    .getQueryCache()
    .getAll()
    .filter(
      ({ state, options }) =>
        state.status === 'pending' &&
        state.fetchStatus === 'idle' &&
        typeof options.queryFn === 'function' &&
        // Set by the part that looks at it.
        (options as QueryObserverOptions).enabled !== false,
    );
}

let looks = 0;

/** Asks what nobody has asked yet. @returns false when all is asked, and when asking would find no end */
function askUnasked(client: QueryClient): boolean {
  if (typeof document === 'undefined' || looks >= MAX_LOOKS || firstAnswers().isEmpty()) return false;
  const unasked = listUnasked(client);
  looks = unasked.length === 0 ? MAX_LOOKS : looks + 1;
  for (const query of unasked) query.fetch().catch(() => undefined);
  return unasked.length > 0;
}

/**
 * Keeps the first view from being shown until it is drawn with all that came with the page: it is then drawn once, and takes
 * the place of what the server has drawn. It stands behind all parts, so they have said what they want to know.
 */
export function FirstQueries(): null {
  const client = useQueryClient();
  useEffect(() => {
    const root = document.getElementById('root');
    root?.removeAttribute('data-drawn');
    if (root) repeatEarlyTap(root);
  }, []);
  // An answer that came with the page is there at once. For the others nobody waits: React draws again after the promise.
  // oxlint-disable-next-line typescript/only-throw-error
  if (askUnasked(client)) throw new Promise<void>((resolve) => setTimeout(resolve));
  return null;
}
