import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { bookingKeys, eventKeys, keys } from './keys';
import type { AvailabilityAnswer, ChangedBooking } from './types';

/** What the stream of a centre tells about. */
export const STREAM_TOPICS = [
  'booking.changed',
  'waitlist.changed',
  'series.changed',
  'event.changed',
  'absence.changed',
  'centre.changed',
] as const;
type StreamTopic = (typeof STREAM_TOPICS)[number];

interface Refreshes {
  atOnce?: readonly QueryKey[];
  /** Refreshed together with other news of the same moment: bookings often change many at a time. */
  soon?: readonly QueryKey[];
}

/** What is asked for again after news of each topic. */
export const refreshesAfter: Record<StreamTopic, (centreId: string) => Refreshes> = {
  'booking.changed': () => ({ soon: bookingKeys }),
  'waitlist.changed': () => ({ soon: bookingKeys }),
  'series.changed': () => ({ soon: bookingKeys }),
  'event.changed': () => ({ atOnce: eventKeys }),
  'absence.changed': (centreId) => ({
    atOnce: [keys.absences(), keys.messages(), keys.appeals(centreId)],
  }),
  'centre.changed': (centreId) => ({
    atOnce: [
      keys.centre(centreId),
      keys.spaces(centreId),
      keys.closures(centreId),
      keys.outage(centreId),
      keys.calendar(centreId),
    ],
    soon: bookingKeys,
  }),
};

/** The availability of a slot once somebody has booked: their spaces are taken, or free only until they begin. */
export function withBooking(answer: AvailabilityAnswer, booked: ChangedBooking): AvailabilityAnswer {
  const start = Date.parse(booked.start);
  if (Date.parse(answer.start) >= Date.parse(booked.end)) return answer;
  const beginsLater = start >= Date.parse(answer.end);
  return {
    ...answer,
    items: answer.items.map((item) => {
      if (!item.free || !booked.spaceIds.includes(item.spaceId)) return item;
      if (!beginsLater) return { ...item, free: false, freeUntil: null, busyUntil: booked.end };
      const endsEarlier = item.freeUntil === null || Date.parse(item.freeUntil) > start;
      return endsEarlier ? { ...item, freeUntil: booked.start } : item;
    }),
  };
}

/** Shows a new booking in every open list at once; what the server says follows. */
export function showBooking(client: QueryClient, booked: ChangedBooking): void {
  client.setQueriesData<AvailabilityAnswer>({ queryKey: keys.allAvailability() }, (answer) =>
    answer ? withBooking(answer, booked) : answer,
  );
}
