import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { getItems, newIdempotencyKey, pathWithQuery, send } from '../../api/client';
import { MINUTE_MS } from '../../api/durations';
import { bookingKeys, keys, type DesksTogetherQuestion } from '../../api/keys';
import { refreshBookings, useBookingWrite, useWrite } from '../../api/mutations';
import type {
  Alternative,
  Booking,
  NewSeries,
  Offer,
  Series,
  SeriesChange,
  SeriesChangeDraft,
  SeriesDetail,
  SeriesDraftBody,
  SeriesPreview,
  WaitlistEntry,
  WaitlistRequest,
} from '../../api/types';

/** Sets of free desks that lie close to each other, the closest first. */
export const desksTogetherQuery = (asked: DesksTogetherQuestion) =>
  queryOptions({
    queryKey: keys.desksTogether(asked),
    placeholderData: keepPreviousData,
    refetchInterval: MINUTE_MS,
    queryFn: ({ signal }) =>
      getItems<Alternative>(
        pathWithQuery('/availability/together', { ...asked, features: asked.features.join(',') }),
        signal,
      ),
  });

/** Every date of a new series, and the token that saves exactly these. */
export const seriesPreviewQuery = (body: SeriesDraftBody) =>
  queryOptions({
    queryKey: keys.seriesPreview(body),
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) => send<SeriesPreview>('POST', '/series/preview', { body, signal }),
  });

/** Saves a series as its preview showed it. */
export const useCreateSeries = () =>
  useWrite(bookingKeys, (series: NewSeries) =>
    send<Series>('POST', '/series', { body: series, idempotencyKey: newIdempotencyKey() }),
  );

/** A series with every date of it, and the dates that it had to leave out. */
export const seriesQuery = (id: string) =>
  queryOptions({
    queryKey: keys.series(id),
    queryFn: ({ signal }) => send<SeriesDetail>('GET', `/series/${id}`, { signal }),
  });

/** What a change of a series would do to each date. */
export const seriesChangeQuery = (id: string, body: SeriesChangeDraft) =>
  queryOptions({
    queryKey: keys.seriesChange(id, body),
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) => send<SeriesChange>('POST', `/series/${id}/preview-change`, { body, signal }),
  });

/** Changes a series as its preview showed it. */
export const useChangeSeries = (id: string) =>
  useWrite(bookingKeys, (change: SeriesChangeDraft & { token: string }) =>
    send<SeriesChange>('POST', `/series/${id}/change`, {
      body: change,
      idempotencyKey: newIdempotencyKey(),
    }),
  );

/** The bookings of a series that a cancellation from a date on would cancel. */
export const seriesCancellationQuery = (id: string, from: string) =>
  queryOptions({
    queryKey: keys.seriesCancellation(id, from),
    queryFn: async ({ signal }) =>
      (await send<{ items: Booking[] }>('POST', `/series/${id}/preview-cancel`, { body: { from }, signal }))
        .items,
  });

/** Cancels the bookings of a series from a date on. */
export const useCancelSeries = () =>
  useWrite(bookingKeys, ({ id, from }: { id: string; from: string }) =>
    send<{ items: Booking[] }>('POST', `/series/${id}/cancel`, {
      body: { from },
      idempotencyKey: newIdempotencyKey(),
    }),
  );

/** What the reader waits for, soonest first, with what is offered to them now. */
export const myWaitlistQuery = queryOptions({
  queryKey: keys.waitlist(),
  refetchInterval: MINUTE_MS,
  queryFn: ({ signal }) => getItems<WaitlistEntry>('/me/waitlist', signal),
});

/** Joins the waitlist for a slot. */
export function useJoinWaitlist() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: WaitlistRequest) =>
      send<WaitlistEntry>('POST', '/waitlist', { body: request, idempotencyKey: newIdempotencyKey() }),
    onSuccess: (joined) =>
      client.setQueryData<WaitlistEntry[]>(keys.waitlist(), (list = []) => [
        ...list.filter((entry) => entry.id !== joined.id),
        joined,
      ]),
    onSettled: () => void refreshBookings(),
  });
}

/** Leaves the waitlist. */
export function useLeaveWaitlist() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Pick<WaitlistEntry, 'id'>) =>
      send<WaitlistEntry>('POST', `/waitlist/${id}/leave`, { idempotencyKey: newIdempotencyKey() }),
    onSuccess: (left) =>
      client.setQueryData<WaitlistEntry[]>(keys.waitlist(), (list) =>
        list?.filter((entry) => entry.id !== left.id),
      ),
    onSettled: () => void refreshBookings(),
  });
}

/** A slot that is held for its reader. Reading it answers nothing. */
export const offerQuery = (id: string, linkToken: string | undefined) =>
  queryOptions({
    queryKey: keys.offer(id, linkToken),
    retry: false,
    refetchInterval: MINUTE_MS / 2,
    queryFn: ({ signal }) => send<Offer>('GET', `/offers/${id}`, { signal, linkToken }),
  });

interface OfferAnswer {
  id: string;
  linkToken: string | undefined;
}

/** Turns an offer into a booking. */
export const useAcceptOffer = () =>
  useBookingWrite(({ id, linkToken }: OfferAnswer) =>
    send<Booking>('POST', `/offers/${id}/accept`, { idempotencyKey: newIdempotencyKey(), linkToken }),
  );

/** Declines an offer; with `stay` the reader goes on waiting. */
export const useDeclineOffer = () =>
  useBookingWrite(({ id, stay, linkToken }: OfferAnswer & { stay: boolean }) =>
    send<Booking>('POST', `/offers/${id}/decline`, {
      body: { stay },
      idempotencyKey: newIdempotencyKey(),
      linkToken,
    }),
  );
