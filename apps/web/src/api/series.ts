import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey, send } from './client';
import { refreshBookings } from './queries';
import type {
  Booking,
  NewSeries,
  Series,
  SeriesChange,
  SeriesChangeBody,
  SeriesDetail,
  SeriesPreview,
  SeriesBody,
} from './types';

/** Every date of the rule, and the token that saves exactly this. */
export const seriesPreviewQuery = (body: SeriesBody) =>
  queryOptions({
    queryKey: ['day-plan', 'series', JSON.stringify(body)],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) => send<SeriesPreview>('POST', '/series/preview', { body: body, signal }),
  });

export function useCreateSeries() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (series: NewSeries) =>
      send<Series>('POST', '/series', { body: series, idempotencyKey: newKey() }),
    onSettled: () => void refreshBookings(client),
  });
}

/** A series with every date of it, and the dates that it had to leave out. */
export const seriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['series', id],
    queryFn: ({ signal }) => send<SeriesDetail>('GET', `/series/${id}`, { signal }),
  });

/** What would become of each date from `from` on. */
export const seriesChangeQuery = (id: string, body: SeriesChangeBody) =>
  queryOptions({
    queryKey: ['series', id, 'change', JSON.stringify(body)],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) =>
      send<SeriesChange>('POST', `/series/${id}/preview-change`, { body: body, signal }),
  });

export function useChangeSeries(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: SeriesChangeBody & { token: string }) =>
      send<SeriesChange>('POST', `/series/${id}/change`, { body: change, idempotencyKey: newKey() }),
    onSettled: () => void refreshBookings(client),
  });
}

/** The bookings that would be given up from a date on. */
export const seriesCancelQuery = (id: string, from: string) =>
  queryOptions({
    queryKey: ['series', id, 'cancel', from],
    queryFn: async ({ signal }) =>
      (await send<{ items: Booking[] }>('POST', `/series/${id}/preview-cancel`, { body: { from }, signal }))
        .items,
  });

/** Gives up the date and all later ones. */
export function useCancelSeries() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, from }: { id: string; from: string }) =>
      send<{ items: Booking[] }>('POST', `/series/${id}/cancel`, {
        body: { from },
        idempotencyKey: newKey(),
      }),
    onSettled: () => void refreshBookings(client),
  });
}
