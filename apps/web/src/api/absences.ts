import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey, send } from './client';
import type { Absence } from './types';

/** Bookings that the reader missed, newest first, and what became of their appeals. */
export const myAbsencesQuery = queryOptions({
  queryKey: ['absences'],
  queryFn: async ({ signal }) => (await send<{ items: Absence[] }>('GET', '/me/absences', { signal })).items,
});

export function useAppeal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ bookingId, text }: { bookingId: string; text: string }) =>
      send<Absence>('POST', `/bookings/${bookingId}/appeal`, { body: { text }, idempotencyKey: newKey() }),
    onSuccess: (appealed) =>
      client.setQueryData(myAbsencesQuery.queryKey, (list) =>
        list?.map((absence) => (absence.bookingId === appealed.bookingId ? appealed : absence)),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: myAbsencesQuery.queryKey }),
  });
}
