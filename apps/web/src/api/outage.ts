import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey, send } from './client';
import { refreshBookings } from './queries';
import type { Localised, Outage } from './types';

/** Whether the clocks of grace stand still. */
export const outageQuery = (centreId: string) =>
  queryOptions({
    queryKey: ['outage', centreId],
    refetchInterval: 60_000,
    queryFn: async ({ signal }) =>
      (await send<{ outage: Outage | null }>('GET', `/centres/${centreId}/outage`, { signal })).outage,
  });

function useOutageMutation<Input>(centreId: string, act: (input: Input) => Promise<Outage>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['outage', centreId] });
      await refreshBookings(client);
    },
  });
}

export const useBeginOutage = (centreId: string) =>
  useOutageMutation(centreId, (reason: Localised) =>
    send<Outage>('POST', `/centres/${centreId}/outage`, { body: { reason }, idempotencyKey: newKey() }),
  );

export const useEndOutage = (centreId: string) =>
  useOutageMutation(centreId, () =>
    send<Outage>('POST', `/centres/${centreId}/outage/end`, { idempotencyKey: newKey() }),
  );
