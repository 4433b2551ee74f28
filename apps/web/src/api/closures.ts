import { queryOptions } from '@tanstack/react-query';
import { getItems } from './client';
import { MINUTE_MS } from './durations';
import { keys } from './keys';
import type { Closure } from './types';

/** Closures that are not over, soonest first. */
export const closuresQuery = (centreId: string) =>
  queryOptions({
    queryKey: keys.closures(centreId),
    staleTime: MINUTE_MS,
    queryFn: ({ signal }) => getItems<Closure>(`/centres/${centreId}/closures`, signal),
  });
