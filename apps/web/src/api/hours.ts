import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey, pathWith, send } from './client';
import { affectedPreviewOf } from './affected-preview';
import { refreshBookings } from './queries';
import type { Calendar, HoursChange, HoursBody, Resolution, AffectedPreviewBody } from './types';

/** Opening hours, and what each day of a year is. */
export const calendarQuery = (centreId: string, year: number) =>
  queryOptions({
    queryKey: ['calendar', centreId, year],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      send<Calendar>(
        'GET',
        pathWith(`/centres/${centreId}/calendar`, { from: `${year}-01-01`, to: `${year}-12-31` }),
        { signal },
      ),
  });

/** Asked anew for each preview: what it answers is agreed to by its token. */
export const usePreviewHours = (centreId: string) =>
  useMutation({
    mutationFn: (body: HoursBody) =>
      send<AffectedPreviewBody>('POST', `/centres/${centreId}/hours/preview`, { body }).then(
        affectedPreviewOf,
      ),
  });

export function useUpdateHours(centreId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: HoursChange) =>
      send<Resolution>('POST', `/centres/${centreId}/hours`, { body: change, idempotencyKey: newKey() }),
    onSettled: async () => {
      await Promise.all(
        ['calendar', 'centre'].map((key) => client.invalidateQueries({ queryKey: [key, centreId] })),
      );
      await refreshBookings(client);
    },
  });
}
