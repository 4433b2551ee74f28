import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey, send } from './client';
import { refreshBookings, useBookingMutation } from './queries';
import type { Booking, Offer, WaitlistEntry, WaitlistBody } from './types';

/** What the reader waits for, soonest first, with what is offered to them now. */
export const myWaitlistQuery = queryOptions({
  queryKey: ['waitlist'],
  refetchInterval: 60_000,
  queryFn: async ({ signal }) =>
    (await send<{ items: WaitlistEntry[] }>('GET', '/me/waitlist', { signal })).items,
});

export function useJoinWaitlist() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: WaitlistBody) =>
      send<WaitlistEntry>('POST', '/waitlist', { body: body, idempotencyKey: newKey() }),
    onSuccess: (joined) =>
      client.setQueryData(myWaitlistQuery.queryKey, (list = []) => [
        ...list.filter((entry) => entry.id !== joined.id),
        joined,
      ]),
    onSettled: () => void refreshBookings(client),
  });
}

export function useLeaveWaitlist() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Pick<WaitlistEntry, 'id'>) =>
      send<WaitlistEntry>('POST', `/waitlist/${id}/leave`, { idempotencyKey: newKey() }),
    onSuccess: (left) =>
      client.setQueryData(myWaitlistQuery.queryKey, (list) => list?.filter((entry) => entry.id !== left.id)),
    onSettled: () => void refreshBookings(client),
  });
}

/** Whom a link of a mail lets in; nothing for somebody who is signed in. */
export interface LinkHolder {
  linkToken?: string;
}

/** A place that is held for its reader. Reading answers nothing. */
export const offerQuery = (id: string, { linkToken }: LinkHolder) =>
  queryOptions({
    queryKey: ['offer', id, linkToken ?? ''],
    retry: false,
    refetchInterval: 30_000,
    queryFn: ({ signal }) =>
      send<Offer>('GET', `/offers/${id}`, { signal, ...(linkToken ? { linkToken } : {}) }),
  });

export const useAcceptOffer = () =>
  useBookingMutation(({ id, ...link }: { id: string } & LinkHolder) =>
    send<Booking>('POST', `/offers/${id}/accept`, { idempotencyKey: newKey(), ...link }),
  );

export const useDeclineOffer = () =>
  useBookingMutation(({ id, stay, ...link }: { id: string; stay: boolean } & LinkHolder) =>
    send<Booking>('POST', `/offers/${id}/decline`, { body: { stay }, idempotencyKey: newKey(), ...link }),
  );
