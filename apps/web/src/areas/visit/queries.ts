import { queryOptions } from '@tanstack/react-query';
import { newIdempotencyKey, send } from '../../api/client';
import { MINUTE_MS } from '../../api/durations';
import { keys } from '../../api/keys';
import { useBookingWrite } from '../../api/mutations';
import type { Booking, DeskNow } from '../../api/types';

/** Whether a desk is free at this moment. Anybody may ask. */
export const deskNowQuery = (centreId: string, code: string) =>
  queryOptions({
    queryKey: keys.deskNow(centreId, code),
    refetchInterval: MINUTE_MS / 2,
    queryFn: ({ signal }) =>
      send<DeskNow>('GET', `/centres/${centreId}/desks/${encodeURIComponent(code)}`, { signal }),
  });

/** The booking that the link of the warning mail leads to. */
export const visitQuery = (id: string, linkToken: string | undefined) =>
  queryOptions({
    queryKey: keys.bookingBehindLink(id, linkToken),
    retry: false,
    refetchInterval: MINUTE_MS / 2,
    queryFn: ({ signal }) => send<Booking>('GET', `/bookings/${id}`, { signal, linkToken }),
  });

/** A booking, and the token of the link that stands for a session. */
export type Visit = Pick<Booking, 'id' | 'version'> & { linkToken: string | undefined };

/** Cancels the booking behind a link. */
export const useReleaseVisit = () =>
  useBookingWrite(({ id, version, linkToken }: Visit) =>
    send<Booking>('POST', `/bookings/${id}/cancel`, {
      version,
      idempotencyKey: newIdempotencyKey(),
      linkToken,
    }),
  );

/** Takes that cancellation back, while the time to undo runs. */
export const useRestoreVisit = () =>
  useBookingWrite(({ id, linkToken }: Visit) =>
    send<Booking>('POST', `/bookings/${id}/undo-cancel`, {
      idempotencyKey: newIdempotencyKey(),
      linkToken,
    }),
  );
