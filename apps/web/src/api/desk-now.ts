import { queryOptions } from '@tanstack/react-query';
import { send } from './client';
import type { DeskNow } from './types';

/** How a desk stands at this moment; anybody may ask. */
export const deskNowQuery = (centreId: string, code: string) =>
  queryOptions({
    queryKey: ['desk-now', centreId, code],
    refetchInterval: 30_000,
    queryFn: ({ signal }) =>
      send<DeskNow>('GET', `/centres/${centreId}/desks/${encodeURIComponent(code)}`, { signal }),
  });
