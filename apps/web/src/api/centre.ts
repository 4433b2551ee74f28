import { queryOptions } from '@tanstack/react-query';
import { getItems, sendAndNoteTime } from './client';
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
      const path = `/centres/${centreId}`;
      const { answer: centre, arrivedAt } = await sendAndNoteTime<CentreDetail>('GET', path, { signal });
      return { centre, skew: Date.parse(centre.now) - arrivedAt };
    },
  });

/** B-2 before B-11. Codes are Latin letters and digits; names of people are sorted by the server. */
const byCode = new Intl.Collator('en', { numeric: true });

const sortByCode = (spaces: readonly Space[]) => [...spaces].sort((a, b) => byCode.compare(a.code, b.code));

const SELECTIONS: Readonly<Record<SpaceKind | 'all', (spaces: Space[]) => Space[]>> = {
  all: sortByCode,
  desk: (spaces) => sortByCode(spaces.filter(({ kind }) => kind === 'desk')),
  room: (spaces) => spaces.filter(({ kind }) => kind === 'room'),
};

/**
 * The desks and rooms of a centre, or one kind of them. Rooms come in the order of the centre, the rest by code. All are asked for
 * at once, because most pages need both kinds.
 */
export const spacesQuery = (centreId: string, kind?: SpaceKind) =>
  queryOptions({
    queryKey: keys.spaces(centreId),
    staleTime: 10 * MINUTE_MS,
    queryFn: ({ signal }) => getItems<Space>(`/centres/${centreId}/spaces`, signal),
    select: SELECTIONS[kind ?? 'all'],
  });
