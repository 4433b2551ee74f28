import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { newIdempotencyKey, pathWithQuery, send } from '../../api/client';
import { MINUTE_MS } from '../../api/durations';
import { bookingKeys, keys } from '../../api/keys';
import { mapInBatches } from '../../api/map-in-batches';
import { refresh, useWriteAndWait } from '../../api/mutations';
import type {
  Absence,
  Appeal,
  Calendar,
  CentreDetail,
  CentreNetworks,
  Closure,
  ClosureDraft,
  CreatedClosure,
  HoursChange,
  HoursDraft,
  NewClosure,
  Policy,
  Resolution,
  Rules,
  Space,
  SpaceChange,
  Sticker,
} from '../../api/types';
import { appealAnswerPath, closureFromBody, previewFromBody, withDecisionBodies } from '../../api/wire-words';

/** Finds the bookings that a closure would affect. Its token carries out exactly what was shown. */
export const usePreviewClosure = (centreId: string) =>
  useMutation({
    mutationFn: async (draft: ClosureDraft) =>
      previewFromBody(await send('POST', `/centres/${centreId}/closures/preview`, { body: draft })),
  });

/** Closes spaces. */
export const useCreateClosure = (centreId: string) =>
  useWriteAndWait(
    [keys.closures(centreId), ...bookingKeys],
    async (closure: NewClosure): Promise<CreatedClosure> =>
      closureFromBody(
        await send('POST', `/centres/${centreId}/closures`, {
          body: withDecisionBodies(closure),
          idempotencyKey: newIdempotencyKey(),
        }),
      ),
  );

/** Takes a closure back. */
export const useLiftClosure = (centreId: string) =>
  useWriteAndWait([keys.closures(centreId), ...bookingKeys], (closure: Pick<Closure, 'id'>) =>
    send<void>('DELETE', `/closures/${closure.id}`),
  );

/** Opening hours, and what each day of a year is. */
export const calendarQuery = (centreId: string, year: number) =>
  queryOptions({
    queryKey: keys.calendarYear(centreId, year),
    staleTime: MINUTE_MS,
    queryFn: ({ signal }) =>
      send<Calendar>(
        'GET',
        pathWithQuery(`/centres/${centreId}/calendar`, { from: `${year}-01-01`, to: `${year}-12-31` }),
        { signal },
      ),
  });

/** Finds the bookings that other hours would affect. Its token carries out exactly what was shown. */
export const usePreviewHours = (centreId: string) =>
  useMutation({
    mutationFn: async (draft: HoursDraft) =>
      previewFromBody(await send('POST', `/centres/${centreId}/hours/preview`, { body: draft })),
  });

/** Changes opening hours. */
export const useUpdateHours = (centreId: string) =>
  useWriteAndWait([keys.calendar(centreId), keys.centre(centreId), ...bookingKeys], (change: HoursChange) =>
    send<Resolution>('POST', `/centres/${centreId}/hours`, {
      body: withDecisionBodies(change),
      idempotencyKey: newIdempotencyKey(),
    }),
  );

/** Changes rules of the centre. Also after a refusal the centre is read again: somebody else may have changed it. */
export const useUpdateRules = (centreId: string) =>
  useWriteAndWait([keys.centre(centreId)], ({ rules, version }: { rules: Partial<Rules>; version: number }) =>
    send<CentreDetail>('PATCH', `/centres/${centreId}/rules`, { body: rules, version }),
  );

/** Replaces all policies of the centre, for the version of it that was seen. */
export const useUpdatePolicies = (centreId: string) =>
  useWriteAndWait(
    [keys.centre(centreId), keys.allExplanations()],
    ({ policies, version }: { policies: readonly Policy[]; version: number }) =>
      send<CentreDetail>('PUT', `/centres/${centreId}/policies`, {
        body: { policies },
        version,
        idempotencyKey: newIdempotencyKey(),
      }),
  );

/** The networks of the centre, and the one from which the reader calls. */
export const networksQuery = (centreId: string) =>
  queryOptions({
    queryKey: keys.networks(centreId),
    queryFn: ({ signal }) => send<CentreNetworks>('GET', `/centres/${centreId}/networks`, { signal }),
  });

/** Replaces the networks of the centre, for the version of it that was seen. */
export const useUpdateNetworks = (centreId: string) =>
  useWriteAndWait(
    [keys.networks(centreId), keys.centre(centreId)],
    ({ networks, version }: Pick<CentreNetworks, 'networks' | 'version'>) =>
      send<CentreDetail>('PUT', `/centres/${centreId}/networks`, {
        body: { networks },
        version,
        idempotencyKey: newIdempotencyKey(),
      }),
  );

/** Changes the named settings of a space; the others stay. */
export function useUpdateSpace(centreId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, change }: { id: string; change: SpaceChange }) =>
      send<Space>('PATCH', `/centres/${centreId}/spaces/${id}`, {
        body: change,
        idempotencyKey: newIdempotencyKey(),
      }),
    onSuccess: (changed) =>
      client.setQueriesData<Space[]>({ queryKey: keys.spaces(centreId) }, (list) =>
        list?.map((space) => (space.id === changed.id ? changed : space)),
      ),
    onSettled: () => refresh([keys.spaces(centreId), keys.stickers(centreId)], client),
  });
}

/** What is printed on the stickers of some desks, in their order. It bears secrets, so it is not kept. */
export const stickersQuery = (centreId: string, spaceIds: readonly string[]) =>
  queryOptions({
    queryKey: keys.stickersOf(centreId, spaceIds),
    gcTime: 0,
    queryFn: ({ signal }) =>
      mapInBatches(spaceIds, (id) =>
        send<Sticker>('GET', `/centres/${centreId}/spaces/${id}/sticker`, { signal }),
      ),
  });

interface AppealResolution {
  bookingId: string;
  forgive: boolean;
  answer: string;
}

/** Forgives an absence or lets it count, and tells its person why. */
export function useResolveAppeal(centreId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ bookingId, forgive, answer }: AppealResolution) =>
      send<Absence>('POST', appealAnswerPath(bookingId), {
        body: { forgive, answer },
        idempotencyKey: newIdempotencyKey(),
      }),
    onSuccess: (resolved) =>
      client.setQueryData<Appeal[]>(keys.appeals(centreId), (list) =>
        list?.filter((appeal) => appeal.bookingId !== resolved.bookingId),
      ),
    onError: () => refresh([keys.appeals(centreId)], client),
  });
}
