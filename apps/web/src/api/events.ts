import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { newKey, send } from './client';
import type { CentreEvent, NewEvent, Registration } from './types';
import type { LinkHolder } from './waitlist';

/** Events to come, soonest first. */
export const eventsQuery = (centreId: string) =>
  queryOptions({
    queryKey: ['events', centreId],
    refetchInterval: 60_000,
    queryFn: async ({ signal }) =>
      (await send<{ items: CentreEvent[] }>('GET', `/centres/${centreId}/events`, { signal })).items,
  });

/** What the reader is registered for or waits for, soonest first. */
export const myRegistrationsQuery = queryOptions({
  queryKey: ['registrations'],
  refetchInterval: 60_000,
  queryFn: async ({ signal }) =>
    (await send<{ items: Registration[] }>('GET', '/me/registrations', { signal })).items,
});

/** One registration. Reading it answers nothing. */
export const registrationQuery = (id: string, { linkToken }: LinkHolder) =>
  queryOptions({
    queryKey: ['registration', id, linkToken ?? ''],
    retry: false,
    refetchInterval: 30_000,
    queryFn: ({ signal }) =>
      send<Registration>('GET', `/registrations/${id}`, { signal, ...(linkToken ? { linkToken } : {}) }),
  });

/** Everything that shows who comes to what. */
export async function refreshEvents(client: QueryClient): Promise<void> {
  await Promise.all(
    ['events', 'registrations', 'registration'].map((key) => client.invalidateQueries({ queryKey: [key] })),
  );
}

function useEventMutation<Input, Output>(act: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => void refreshEvents(client) });
}

export interface RegistrationBody {
  event: Pick<CentreEvent, 'id'>;
  people: number;
  /** Wait in line when there are not enough places. */
  wait: boolean;
}

export const useRegister = () =>
  useEventMutation(({ event, people, wait }: RegistrationBody) =>
    send<Registration>('POST', `/events/${event.id}/registrations`, {
      body: { people, wait },
      idempotencyKey: newKey(),
    }),
  );

type Step = { id: string } & LinkHolder;
const step =
  (action: 'accept' | 'decline' | 'cancel') =>
  ({ id, ...link }: Step) =>
    send<Registration>('POST', `/registrations/${id}/${action}`, { idempotencyKey: newKey(), ...link });

export const useAcceptPlace = () => useEventMutation(step('accept'));
export const useDeclinePlace = () => useEventMutation(step('decline'));
export const useCancelRegistration = () => useEventMutation(step('cancel'));

export const useCreateEvent = () =>
  useEventMutation((event: NewEvent) =>
    send<CentreEvent>('POST', '/events', { body: event, idempotencyKey: newKey() }),
  );
