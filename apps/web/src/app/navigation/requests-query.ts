import { queryOptions } from '@tanstack/react-query';
import { getAllItems } from '../../api/client';
import { MINUTE_MS } from '../../api/durations';
import { keys } from '../../api/keys';
import type { Booking, BookingRequest, Localised } from '../../api/types';

/** A booking that waits for staff. A booking names its organisation by id only; the request says its name. */
export type RequestedBooking = Booking & { organisation: Localised | null };

const REQUESTS_PER_PAGE = 100;

/** Bookings that wait for staff, soonest first. */
export const requestsQuery = (centreId: string) =>
  queryOptions({
    queryKey: keys.requests(centreId),
    staleTime: MINUTE_MS,
    refetchInterval: 5 * MINUTE_MS,
    queryFn: async ({ signal }): Promise<RequestedBooking[]> => {
      const path = `/centres/${centreId}/requests`;
      const requests = await getAllItems<BookingRequest>(path, { limit: REQUESTS_PER_PAGE }, signal);
      return requests.map(({ booking, organisation }) => ({ ...booking, organisation }));
    },
  });
