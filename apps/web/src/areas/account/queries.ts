import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { getItems, newIdempotencyKey, send } from '../../api/client';
import { keys } from '../../api/keys';
import { refresh } from '../../api/mutations';
import type { Absence, Message } from '../../api/types';

/** Bookings that the reader missed, newest first, and what became of their appeals. */
export const myAbsencesQuery = queryOptions({
  queryKey: keys.absences(),
  queryFn: ({ signal }) => getItems<Absence>('/me/absences', signal),
});

/** Tells the manager that the reader was there. */
export function useAppeal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ bookingId, text }: { bookingId: string; text: string }) =>
      send<Absence>('POST', `/bookings/${bookingId}/appeal`, {
        body: { text },
        idempotencyKey: newIdempotencyKey(),
      }),
    onSuccess: (appealed) =>
      client.setQueryData<Absence[]>(keys.absences(), (list) =>
        list?.map((absence) => (absence.bookingId === appealed.bookingId ? appealed : absence)),
      ),
    onSettled: () => refresh([keys.absences()], client),
  });
}

/** The messages that the reader was sent, newest first. */
export const messagesQuery = queryOptions({
  queryKey: keys.messages(),
  queryFn: ({ signal }) => getItems<Message>('/me/messages', signal),
});
