import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey, send } from './client';
import { refreshBookings } from './queries';
import type { NewSeries, Series, SeriesPreview, SeriesWish } from './types';

/** Every date of the rule, and the token that saves exactly this. */
export const seriesPreviewQuery = (wish: SeriesWish) =>
  queryOptions({
    queryKey: ['day-plan', 'series', JSON.stringify(wish)],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) => send<SeriesPreview>('POST', '/series/preview', { body: wish, signal }),
  });

export function useCreateSeries() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (series: NewSeries) =>
      send<Series>('POST', '/series', { body: series, idempotencyKey: newKey() }),
    onSettled: () => void refreshBookings(client),
  });
}

/** Gives up the date and all later ones. */
export function useCancelSeries() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, from }: { id: string; from: string }) =>
      send<{ items: Series['bookings'] }>('POST', `/series/${id}/cancel`, { body: { from } }),
    onSettled: () => void refreshBookings(client),
  });
}
