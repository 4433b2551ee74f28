import type { QueryClient } from '@tanstack/react-query';
import { refreshEvents } from './events';
import { refreshBookings } from './queries';
import type { AvailabilityAnswer, Booking, StreamEvent } from './types';

const holding = new Set(['requested', 'confirmed', 'checked_in', 'held']);

/** A desk flips at once in every open list; the truth is fetched right after. */
function patchAvailability(client: QueryClient, event: StreamEvent): void {
  if (!holding.has(event.state)) return;
  const start = Date.parse(event.start);
  const end = Date.parse(event.end);
  client.setQueriesData<AvailabilityAnswer>({ queryKey: ['availability'] }, (answer) => {
    if (!answer || Date.parse(answer.start) >= end) return answer;
    const later = start >= Date.parse(answer.end);
    return {
      ...answer,
      items: answer.items.map((item) => {
        if (!item.free || !event.spaceIds.includes(item.spaceId)) return item;
        if (!later) return { ...item, free: false, freeUntil: null, busyUntil: event.end };
        const sooner = item.freeUntil === null || Date.parse(item.freeUntil) > start;
        return sooner ? { ...item, freeUntil: event.start } : item;
      }),
    };
  });
}

/** Staff read a whole month for what waits for them, so only news about a request asks for it again. */
function patchRequests(client: QueryClient, event: StreamEvent): void {
  const known = client
    .getQueriesData<Booking[]>({ queryKey: ['requests'] })
    .some(([, list]) => list?.some((booking) => booking.id === event.bookingId));
  if (known || event.state === 'requested') void client.invalidateQueries({ queryKey: ['requests'] });
}

function readEvent(message: MessageEvent<string>): StreamEvent | null {
  try {
    return JSON.parse(message.data) as StreamEvent;
  } catch {
    return null;
  }
}

/** One stream per page. Calls back when the connection comes and goes. */
export function listen(
  client: QueryClient,
  centreId: string,
  onConnection: (alive: boolean) => void,
): () => void {
  let source: EventSource | null = null;
  let retry: number | undefined;
  let refresh: number | undefined;
  let wasLost = false;

  const refreshSoon = () => {
    if (refresh !== undefined) return;
    refresh = window.setTimeout(() => {
      refresh = undefined;
      void refreshBookings(client);
    }, 350);
  };

  const open = () => {
    source = new EventSource(`/api/v1/centres/${centreId}/stream`);
    source.onopen = () => {
      onConnection(true);
      if (wasLost) refreshSoon();
      wasLost = false;
    };
    source.onerror = () => {
      wasLost = true;
      onConnection(false);
      if (source?.readyState === EventSource.CLOSED) {
        window.clearTimeout(retry);
        retry = window.setTimeout(open, 5_000);
      }
    };
    source.addEventListener('booking.changed', (message: MessageEvent<string>) => {
      const event = readEvent(message);
      if (event) {
        patchAvailability(client, event);
        patchRequests(client, event);
      }
      refreshSoon();
    });
    source.addEventListener('event.changed', () => void refreshEvents(client));
    for (const topic of ['waitlist.changed', 'series.changed']) source.addEventListener(topic, refreshSoon);
    source.addEventListener('absence.changed', () => {
      void client.invalidateQueries({ queryKey: ['absences'] });
      void client.invalidateQueries({ queryKey: ['messages'] });
    });
    source.addEventListener('centre.changed', () => {
      void client.invalidateQueries({ queryKey: ['centre', centreId] });
      void client.invalidateQueries({ queryKey: ['spaces', centreId] });
      void client.invalidateQueries({ queryKey: ['closures', centreId] });
      void client.invalidateQueries({ queryKey: ['outage', centreId] });
      void client.invalidateQueries({ queryKey: ['calendar', centreId] });
      refreshSoon();
    });
    source.addEventListener('absence.changed', () => {
      void client.invalidateQueries({ queryKey: ['appeals', centreId] });
    });
  };

  open();
  return () => {
    window.clearTimeout(retry);
    window.clearTimeout(refresh);
    source?.close();
  };
}
