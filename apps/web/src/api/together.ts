import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { pathWith, send } from './client';
import type { Alternative } from './types';

export interface TogetherAsked {
  centreId: string;
  count: number;
  start: string;
  end: string;
  features: readonly string[];
  organisationId?: string | undefined;
}

/** Sets of free desks that lie close to each other, the closest first. */
export const togetherQuery = ({ features, ...asked }: TogetherAsked) =>
  queryOptions({
    queryKey: ['together', ...Object.values(asked), features.join(',')],
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    queryFn: async ({ signal }) =>
      (
        await send<{ items: Alternative[] }>(
          'GET',
          pathWith('/availability/together', { ...asked, features: features.join(',') }),
          { signal },
        )
      ).items,
  });
