import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey, send } from './client';
import { affectedPreviewOf } from './affected-preview';
import { refreshBookings } from './queries';
import type { Closure, AffectedPreviewBody, ClosureBody, CreatedClosure, NewClosure } from './types';

export const closuresQuery = (centreId: string) =>
  queryOptions({
    queryKey: ['closures', centreId],
    queryFn: async ({ signal }) =>
      (await send<{ items: Closure[] }>('GET', `/centres/${centreId}/closures`, { signal })).items,
  });

/** Asked anew for each preview: what it answers is agreed to by its token. */
export const usePreviewClosure = (centreId: string) =>
  useMutation({
    mutationFn: (body: ClosureBody) =>
      send<AffectedPreviewBody>('POST', `/centres/${centreId}/closures/preview`, { body }).then(
        affectedPreviewOf,
      ),
  });

function useClosureMutation<Input, Result>(act: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['closures'] });
      await refreshBookings(client);
    },
  });
}

export const useCreateClosure = (centreId: string) =>
  useClosureMutation((closure: NewClosure) =>
    send<CreatedClosure>('POST', `/centres/${centreId}/closures`, {
      body: closure,
      idempotencyKey: newKey(),
    }),
  );

export const useLiftClosure = () =>
  useClosureMutation((closure: Pick<Closure, 'id'>) => send<void>('DELETE', `/closures/${closure.id}`));
