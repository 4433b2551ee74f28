import { queryOptions } from '@tanstack/react-query';
import { pathWithQuery, send } from '../../api/client';
import { MINUTE_MS } from '../../api/durations';
import { keys } from '../../api/keys';
import { mapInBatches } from '../../api/map-in-batches';
import type { Booking, DayPlan, Localised, SpaceKind } from '../../api/types';
import { addDays } from '../../intl/calendar-date';

/** A booking that waits for staff. A booking names its organisation by id only; the day plan says its name. */
export type RequestedBooking = Booking & { organisation: Localised | null };

interface RequestsQuestion {
  centreId: string;
  kinds: readonly SpaceKind[];
  from: string;
  days: number;
}

/** Bookings that wait for staff, soonest first: the day plans name them, each is then read for its person. */
export const requestsQuery = ({ centreId, kinds, from, days }: RequestsQuestion) =>
  queryOptions({
    queryKey: keys.requests(centreId, kinds, from, days),
    staleTime: MINUTE_MS,
    refetchInterval: 5 * MINUTE_MS,
    queryFn: async ({ signal }): Promise<RequestedBooking[]> => {
      const paths = kinds.flatMap((kind) =>
        Array.from({ length: days }, (_, index) =>
          pathWithQuery(`/centres/${centreId}/day-plan`, { date: addDays(from, index), kind }),
        ),
      );
      const plans = await mapInBatches(paths, (path) => send<DayPlan>('GET', path, { signal }));
      const organisations = new Map<string, Localised | null>();
      for (const busy of plans.flatMap((plan) => plan.rooms.flatMap((room) => room.busy))) {
        if (busy.state === 'requested' && busy.bookingId)
          organisations.set(busy.bookingId, busy.organisation);
      }
      const requests = await mapInBatches([...organisations], async ([id, organisation]) => ({
        ...(await send<Booking>('GET', `/bookings/${id}`, { signal })),
        organisation,
      }));
      return requests
        .filter((request) => request.state === 'requested')
        .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
    },
  });
