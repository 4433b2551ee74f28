import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey, send } from './client';
import { inTurns } from './map-in-batches';
import type { Space, SpaceChange, Sticker } from './types';

/** Changes what is named of a space; the rest stays. */
export function useUpdateSpace(centreId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, change }: { id: string; change: SpaceChange }) =>
      send<Space>('PATCH', `/centres/${centreId}/spaces/${id}`, { body: change, idempotencyKey: newKey() }),
    onSuccess: (changed) =>
      client.setQueriesData<Space[]>({ queryKey: ['spaces', centreId] }, (list) =>
        list?.map((space) => (space.id === changed.id ? changed : space)),
      ),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['spaces', centreId] });
      await client.invalidateQueries({ queryKey: ['stickers', centreId] });
    },
  });
}

/** What to print on the stickers of some desks, in their order. Each bears a secret: nothing of it is kept for long. */
export const stickersQuery = (centreId: string, ids: readonly string[]) =>
  queryOptions({
    queryKey: ['stickers', centreId, ids.join(',')],
    gcTime: 0,
    queryFn: ({ signal }) =>
      inTurns(ids, (id) => send<Sticker>('GET', `/centres/${centreId}/spaces/${id}/sticker`, { signal })),
  });
