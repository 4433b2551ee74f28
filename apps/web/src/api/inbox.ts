import { queryOptions } from '@tanstack/react-query';
import { getItems } from './client';
import { MINUTE_MS } from './durations';
import { keys } from './keys';
import type { Appeal } from './types';

/** Missed bookings whose people say that they were there, oldest first. The navigation counts them. */
export const appealsQuery = (centreId: string) =>
  queryOptions({
    queryKey: keys.appeals(centreId),
    staleTime: MINUTE_MS / 2,
    refetchInterval: 5 * MINUTE_MS,
    queryFn: ({ signal }) => getItems<Appeal>(`/centres/${centreId}/appeals`, signal),
  });
