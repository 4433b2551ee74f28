import { queryOptions } from '@tanstack/react-query';
import { newKey, send } from './client';
import { useBookingMutation } from './queries';
import type { Booking } from './types';
import type { LinkHolder } from './waitlist';

/** One booking as the link of the warning mail shows it. */
export const visitQuery = (id: string, { linkToken }: LinkHolder) =>
  queryOptions({
    queryKey: ['my-bookings', 'visit', id, linkToken ?? ''],
    retry: false,
    refetchInterval: 30_000,
    queryFn: ({ signal }) =>
      send<Booking>('GET', `/bookings/${id}`, { signal, ...(linkToken ? { linkToken } : {}) }),
  });

type Visit = Pick<Booking, 'id' | 'version'> & LinkHolder;

export const useSayOnMyWay = () =>
  useBookingMutation(({ id, linkToken }: Visit) =>
    send<Booking>('POST', `/bookings/${id}/on-my-way`, {
      idempotencyKey: newKey(),
      ...(linkToken ? { linkToken } : {}),
    }),
  );

/** Gives the place up and, while the time to undo runs, takes it back: by a link or signed in. */
export const useReleaseVisit = () =>
  useBookingMutation(({ id, version, linkToken }: Visit) =>
    send<Booking>('POST', `/bookings/${id}/cancel`, {
      version,
      idempotencyKey: newKey(),
      ...(linkToken ? { linkToken } : {}),
    }),
  );

export const useRestoreVisit = () =>
  useBookingMutation(({ id, linkToken }: Visit) =>
    send<Booking>('POST', `/bookings/${id}/undo-cancel`, {
      idempotencyKey: newKey(),
      ...(linkToken ? { linkToken } : {}),
    }),
  );
