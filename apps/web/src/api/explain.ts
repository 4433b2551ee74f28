import { queryOptions } from '@tanstack/react-query';
import { pathWith, send } from './client';
import type { Explanation } from './types';

export interface SlotAsked {
  centreId: string;
  spaceId: string;
  start: string;
  end: string;
  organisationId?: string | undefined;
}

/** Every rule that was asked about a slot for the reader, and whether it is free. */
export const explainQuery = ({ centreId, ...asked }: SlotAsked) =>
  queryOptions({
    queryKey: ['explain', centreId, ...Object.values(asked)],
    staleTime: 5_000,
    queryFn: ({ signal }) =>
      send<Explanation>('GET', pathWith(`/centres/${centreId}/explain`, { ...asked }), { signal }),
  });
