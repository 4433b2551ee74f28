import { queryOptions } from '@tanstack/react-query';
import { getItems, pathWithQuery, send } from './client';
import { MINUTE_MS } from './durations';
import { keys } from './keys';
import type { Centre, CentreDetail, Space, SpaceKind } from './types';

/** All centres of this installation. */
export const centresQuery = queryOptions({
  queryKey: keys.centres(),
  staleTime: 10 * MINUTE_MS,
  queryFn: ({ signal }) => getItems<Centre>('/centres', signal),
});

/** One centre, and by how many ms the server's clock is ahead of the device's. */
export const centreQuery = (centreId: string) =>
  queryOptions({
    queryKey: keys.centre(centreId),
    staleTime: 5 * MINUTE_MS,
    refetchInterval: 5 * MINUTE_MS,
    queryFn: async ({ signal }) => {
      const centre = await send<CentreDetail>('GET', `/centres/${centreId}`, { signal });
      return { centre, skew: Date.parse(centre.now) - Date.now() };
    },
  });

/** B-2 before B-11. Codes are Latin letters and digits; names of people are sorted by the server. */
const byCode = new Intl.Collator('en', { numeric: true });

/** The desks and rooms of a centre, or one kind of them. Rooms come in the order of the centre, the rest by code. */
export const spacesQuery = (centreId: string, kind?: SpaceKind) =>
  queryOptions({
    queryKey: keys.spaces(centreId, kind ?? 'all'),
    staleTime: 10 * MINUTE_MS,
    queryFn: async ({ signal }) => {
      const path = pathWithQuery(`/centres/${centreId}/spaces`, { kind });
      const spaces = await getItems<Space>(path, signal);
      return kind === 'room' ? spaces : spaces.sort((a, b) => byCode.compare(a.code, b.code));
    },
  });
