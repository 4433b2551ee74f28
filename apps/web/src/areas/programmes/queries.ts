import { queryOptions } from '@tanstack/react-query';
import { getItems, newIdempotencyKey, send } from '../../api/client';
import { MINUTE_MS } from '../../api/durations';
import { eventKeys, keys } from '../../api/keys';
import { useWrite } from '../../api/mutations';
import type {
  CentreEvent,
  CentreEventBody,
  NewEvent,
  NewEventBody,
  Registration,
  RegistrationBody,
} from '../../api/types';

function eventFromBody({ places, placesLeft, ...event }: CentreEventBody): CentreEvent {
  return { ...event, seats: places, seatsLeft: placesLeft };
}

function registrationFromBody(registration: RegistrationBody): Registration {
  return { ...registration, event: eventFromBody(registration.event) };
}

/** Events to come, soonest first. */
export const eventsQuery = (centreId: string) =>
  queryOptions({
    queryKey: keys.events(centreId),
    refetchInterval: MINUTE_MS,
    queryFn: async ({ signal }) =>
      (await getItems<CentreEventBody>(`/centres/${centreId}/events`, signal)).map(eventFromBody),
  });

/** What the reader is registered for or waits for, soonest first. */
export const myRegistrationsQuery = queryOptions({
  queryKey: keys.myRegistrations(),
  refetchInterval: MINUTE_MS,
  queryFn: async ({ signal }) =>
    (await getItems<RegistrationBody>('/me/registrations', signal)).map(registrationFromBody),
});

/** One registration. Reading it answers nothing. */
export const registrationQuery = (id: string, linkToken: string | undefined) =>
  queryOptions({
    queryKey: keys.registration(id, linkToken),
    retry: false,
    refetchInterval: MINUTE_MS / 2,
    queryFn: async ({ signal }) =>
      registrationFromBody(
        await send<RegistrationBody>('GET', `/registrations/${id}`, { signal, linkToken }),
      ),
  });

/** Who comes to an event, and whether they wait when there are not enough seats. */
export interface RegistrationDraft {
  event: Pick<CentreEvent, 'id'>;
  people: number;
  wait: boolean;
}

/** Registers the reader for an event. */
export const useRegister = () =>
  useWrite(eventKeys, async ({ event, people, wait }: RegistrationDraft) =>
    registrationFromBody(
      await send<RegistrationBody>('POST', `/events/${event.id}/registrations`, {
        body: { people, wait },
        idempotencyKey: newIdempotencyKey(),
      }),
    ),
  );

interface RegistrationAnswer {
  id: string;
  linkToken?: string | undefined;
}

const answerRegistration =
  (answer: 'accept' | 'decline' | 'cancel') =>
  async ({ id, linkToken }: RegistrationAnswer) =>
    registrationFromBody(
      await send<RegistrationBody>('POST', `/registrations/${id}/${answer}`, {
        idempotencyKey: newIdempotencyKey(),
        linkToken,
      }),
    );

/** Accepts the seats that are held for the reader. */
export const useAcceptSeats = () => useWrite(eventKeys, answerRegistration('accept'));
/** Declines the seats that are held for the reader. */
export const useDeclineSeats = () => useWrite(eventKeys, answerRegistration('decline'));
/** Cancels a registration, or leaves the queue of an event. */
export const useCancelRegistration = () => useWrite(eventKeys, answerRegistration('cancel'));

/** Opens a booked room for registration. */
export const useCreateEvent = () =>
  useWrite(eventKeys, async ({ seats, ...event }: NewEvent) => {
    const body: NewEventBody = { ...event, places: seats };
    return eventFromBody(
      await send<CentreEventBody>('POST', '/events', { body, idempotencyKey: newIdempotencyKey() }),
    );
  });
