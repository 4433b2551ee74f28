import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { bookingKeys } from './keys';
import { refreshesAfter, showBooking, STREAM_TOPICS } from './live-updates';
import { refresh } from './mutations';
import type { ChangedBooking } from './types';

const REFRESH_AFTER_MS = 350;
const RECONNECT_AFTER_MS = 5_000;

/** Collects keys for a moment, so that many changes at once are asked for once. */
function createDelayedRefresh(client: QueryClient) {
  const waiting = new Set<QueryKey>();
  let timer: number | undefined;
  return {
    add(more: readonly QueryKey[]): void {
      for (const key of more) waiting.add(key);
      timer ??= window.setTimeout(() => {
        timer = undefined;
        const due = [...waiting];
        waiting.clear();
        void refresh(due, client);
      }, REFRESH_AFTER_MS);
    },
    cancel: () => window.clearTimeout(timer),
  };
}

function readBooking(message: MessageEvent<string>): ChangedBooking | null {
  try {
    return JSON.parse(message.data) as ChangedBooking;
  } catch {
    return null;
  }
}

/**
 * Keeps an `EventSource` open while the page is in sight. A browser has six connections to a server, so tabs in the background
 * must not hold one each. It reconnects by itself, except after an answer that is no stream.
 */
function keepOpen(url: string, prepare: (source: EventSource) => void): () => void {
  let source: EventSource | undefined;
  let retry: number | undefined;
  const close = () => {
    window.clearTimeout(retry);
    source?.close();
  };
  const open = () => {
    close();
    const opened = new EventSource(url);
    source = opened;
    opened.addEventListener('error', () => {
      if (opened.readyState !== EventSource.CLOSED) return;
      window.clearTimeout(retry);
      retry = window.setTimeout(open, RECONNECT_AFTER_MS);
    });
    prepare(opened);
  };
  const onVisibility = () => (document.hidden ? close() : open());
  document.addEventListener('visibilitychange', onVisibility);
  // A link that is opened in a new tab behind this one.
  if (!document.hidden) open();
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    close();
  };
}

/**
 * Listens to the news of a centre and refreshes what they change. One stream per page.
 * @param onConnection is told when the connection comes and goes
 * @returns stops listening
 */
export function listenToCentre(
  client: QueryClient,
  centreId: string,
  onConnection: (alive: boolean) => void,
): () => void {
  const delayed = createDelayedRefresh(client);
  /** The connection was lost, or it is not the first one. */
  let mayHaveMissed = false;

  const prepare = (source: EventSource) => {
    source.addEventListener('open', () => {
      onConnection(true);
      if (mayHaveMissed) delayed.add(bookingKeys);
      mayHaveMissed = true;
    });
    source.addEventListener('error', () => {
      mayHaveMissed = true;
      onConnection(false);
    });
    source.addEventListener('ping', () => onConnection(true));
    source.addEventListener('booking.changed', (message: MessageEvent<string>) => {
      const changed = readBooking(message);
      if (changed?.taken) showBooking(client, changed);
    });
    for (const topic of STREAM_TOPICS) {
      source.addEventListener(topic, () => {
        const { atOnce, soon } = refreshesAfter[topic](centreId);
        if (atOnce) void refresh(atOnce, client);
        if (soon) delayed.add(soon);
      });
    }
  };

  const close = keepOpen(`/api/v1/centres/${centreId}/stream`, prepare);
  return () => {
    delayed.cancel();
    close();
  };
}
