import { queryOptions } from '@tanstack/react-query';
import { send } from './client';
import type { PresenceCode, PersonInside } from './types';

/** The code of the entrance screen. Its view says when the next one is due, and asks again. */
export const presenceCodeQuery = (centreId: string) =>
  queryOptions({
    queryKey: ['presence-code', centreId],
    staleTime: 0,
    gcTime: 0,
    retry: false,
    queryFn: ({ signal }) => send<PresenceCode>('GET', `/centres/${centreId}/presence-code`, { signal }),
  });

/** Who is inside now, in the order of their names. */
export const peopleInsideQuery = (centreId: string) =>
  queryOptions({
    queryKey: ['arrivals', centreId, 'present'],
    staleTime: 3_000,
    refetchInterval: 60_000,
    queryFn: async ({ signal }) =>
      (await send<{ items: PersonInside[] }>('GET', `/centres/${centreId}/present`, { signal })).items,
  });
