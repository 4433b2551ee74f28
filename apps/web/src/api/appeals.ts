import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey, send } from './client';
import type { Absence, Appeal } from './types';

/** Missed bookings whose people say that they were there; oldest first. */
export const appealsQuery = (centreId: string) =>
  queryOptions({
    queryKey: ['appeals', centreId],
    staleTime: 30_000,
    refetchInterval: 5 * 60_000,
    queryFn: async ({ signal }) =>
      (await send<{ items: Appeal[] }>('GET', `/centres/${centreId}/appeals`, { signal })).items,
  });

interface AppealResolution {
  bookingId: string;
  forgive: boolean;
  answer: string;
}

export function useResolveAppeal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ bookingId, forgive, answer }: AppealResolution) =>
      send<Absence>('POST', `/bookings/${bookingId}/settle-appeal`, {
        body: { forgive, answer },
        idempotencyKey: newKey(),
      }),
    onSuccess: (resolved) =>
      client.setQueriesData<Appeal[]>({ queryKey: ['appeals'] }, (list) =>
        list?.filter((appeal) => appeal.bookingId !== resolved.bookingId),
      ),
    onError: () => client.invalidateQueries({ queryKey: ['appeals'] }),
  });
}
