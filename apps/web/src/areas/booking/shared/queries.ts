import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { newIdempotencyKey, pathWithQuery, send } from '../../../api/client';
import { dayPlanFromBody } from '../../../api/day-plan';
import { MINUTE_MS } from '../../../api/durations';
import { keys, type AvailabilityQuestion, type SlotQuestion } from '../../../api/keys';
import { refreshBookings, useBookingWrite } from '../../../api/mutations';
import type {
  AvailabilityAnswer,
  Booking,
  BookingChange,
  BookingPage,
  DayPlan,
  Explanation,
  NewBooking,
  SpaceKind,
} from '../../../api/types';
import { explanationFromBody } from '../../../api/wire-words';

/** Which spaces of a kind are free during a slot, and until when. */
export const availabilityQuery = (asked: AvailabilityQuestion) =>
  queryOptions({
    queryKey: keys.availability(asked),
    refetchInterval: MINUTE_MS,
    queryFn: ({ signal }) =>
      send<AvailabilityAnswer>('GET', pathWithQuery('/availability', { ...asked }), { signal }),
  });

/** The opening hours of a day, and what takes each space of a kind when. */
export const dayPlanQuery = (centreId: string, date: string, kind: SpaceKind) =>
  queryOptions({
    queryKey: keys.dayPlan(centreId, date, kind),
    refetchInterval: MINUTE_MS,
    queryFn: async ({ signal }): Promise<DayPlan> =>
      dayPlanFromBody(
        await send('GET', pathWithQuery(`/centres/${centreId}/day-plan`, { date, kind }), { signal }),
      ),
  });

/** Whether the reader may book a slot, and the result of every check. */
export const explanationQuery = ({ centreId, ...slot }: SlotQuestion) =>
  queryOptions({
    queryKey: keys.explanation({ centreId, ...slot }),
    staleTime: 5_000,
    queryFn: async ({ signal }): Promise<Explanation> => {
      const path = pathWithQuery(`/centres/${centreId}/explain`, { ...slot });
      return explanationFromBody(await send('GET', path, { signal }));
    },
  });

const BOOKINGS_PER_PAGE = 50;

/** The reader's own bookings. */
export const myBookingsQuery = (scope: 'upcoming' | 'past') =>
  queryOptions({
    queryKey: keys.myBookings(scope),
    refetchInterval: MINUTE_MS,
    queryFn: ({ signal }) =>
      send<BookingPage>('GET', pathWithQuery('/me/bookings', { scope, limit: BOOKINGS_PER_PAGE }), {
        signal,
      }),
  });

/** One booking. */
export const bookingQuery = (id: string) =>
  queryOptions({
    queryKey: keys.booking(id),
    queryFn: ({ signal }) => send<Booking>('GET', `/bookings/${id}`, { signal }),
  });

/** Holds a slot for some minutes while its form is filled in. */
export function createHold(body: NewBooking): Promise<Booking> {
  return send<Booking>('POST', '/holds', { body, idempotencyKey: newIdempotencyKey() });
}

function confirmHold(
  { id }: Pick<Booking, 'id'>,
  form: { title?: string; people?: number },
): Promise<Booking> {
  return send<Booking>('POST', `/holds/${id}/confirm`, { body: form, idempotencyKey: newIdempotencyKey() });
}

/** Ends a hold before its time is over. It is sent also while the page is being left. */
export function releaseHold({ id }: Pick<Booking, 'id'>): Promise<Booking> {
  return send<Booking>('POST', `/holds/${id}/release`, {
    idempotencyKey: newIdempotencyKey(),
    keepalive: true,
  });
}

interface BookingToCreate {
  booking: NewBooking;
  /** Gives the hold that becomes the booking; null books without one. */
  getHold?: (() => Promise<Booking | null>) | undefined;
}

/** Books a slot, or confirms the hold that was taken for the form. */
export const useCreateBooking = () =>
  useBookingWrite(async ({ booking, getHold }: BookingToCreate) => {
    const hold = await getHold?.();
    if (!hold)
      return send<Booking>('POST', '/bookings', { body: booking, idempotencyKey: newIdempotencyKey() });
    const { title, people } = booking;
    return confirmHold(hold, { ...(title ? { title } : {}), ...(people ? { people } : {}) });
  });

/** Confirms a hold as it is. */
export const useConfirmHold = () => useBookingWrite((hold: Pick<Booking, 'id'>) => confirmHold(hold, {}));

/** Ends a hold before its time is over. */
export const useReleaseHold = () => useBookingWrite(releaseHold);

/** Moves a booking to another time or another space. */
export const useChangeBooking = () =>
  useBookingWrite(
    ({ booking, change }: { booking: Pick<Booking, 'id' | 'version'>; change: BookingChange }) =>
      send<Booking>('PATCH', `/bookings/${booking.id}`, { body: change, version: booking.version }),
  );

/** Cancels a booking. */
export const useCancelBooking = () =>
  useBookingWrite((booking: Pick<Booking, 'id' | 'version'>) =>
    send<Booking>('POST', `/bookings/${booking.id}/cancel`, { version: booking.version }),
  );

/** Takes a cancellation back, while the time to undo runs. */
export const useUndoCancel = () =>
  useBookingWrite((booking: Pick<Booking, 'id'>) =>
    send<Booking>('POST', `/bookings/${booking.id}/undo-cancel`),
  );

/** Ends a visit: the rest of the time is free for others. */
export const useCheckOut = () =>
  useBookingWrite((booking: Pick<Booking, 'id'>) =>
    send<Booking>('POST', `/bookings/${booking.id}/check-out`),
  );

/** Takes a check-out back, for a minute, while nobody else has the space. */
export const useUndoCheckOut = () =>
  useBookingWrite((booking: Pick<Booking, 'id'>) =>
    send<Booking>('POST', `/bookings/${booking.id}/undo-check-out`),
  );

/** Proves that somebody is at the centre: the code of the entrance display, or the secret of a desk's sticker. */
export interface PresenceProof {
  via: 'code' | 'sticker';
  proof: string;
}

/** Checks the reader in with a proof that they are at the centre. */
export const useCheckInMyself = () =>
  useBookingWrite(({ id, via, proof }: PresenceProof & { id: string }) =>
    send<Booking>('POST', `/bookings/${id}/check-in`, {
      body: { via, proof },
      idempotencyKey: newIdempotencyKey(),
    }),
  );

/** Asks once for a little more grace. The token of a mail's link stands for a session. */
export const useSayOnMyWay = () =>
  useBookingWrite(({ id, linkToken }: { id: string; linkToken?: string | undefined }) =>
    send<Booking>('POST', `/bookings/${id}/on-my-way`, { idempotencyKey: newIdempotencyKey(), linkToken }),
  );

function useAnswer<Input>(answer: (input: Input) => Promise<Booking>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: answer,
    onSuccess: (answered) =>
      client.setQueriesData<Booking[]>({ queryKey: keys.allRequests() }, (list) =>
        list?.filter((booking) => booking.id !== answered.id),
      ),
    onSettled: () => void refreshBookings(),
  });
}

/** Confirms a requested booking. */
export const useApproveBooking = () =>
  useAnswer((booking: Pick<Booking, 'id' | 'version'>) =>
    send<Booking>('POST', `/bookings/${booking.id}/approve`, { version: booking.version }),
  );

/** Takes an approval or a refusal back, while the time to undo runs. */
export const useUndoAnswer = () =>
  useBookingWrite((booking: Pick<Booking, 'id'>) =>
    send<Booking>('POST', `/bookings/${booking.id}/undo-answer`),
  );

/** Declines a requested booking; its person is told why. */
export const useDeclineBooking = () =>
  useAnswer(({ booking, reason }: { booking: Pick<Booking, 'id' | 'version'>; reason: string }) =>
    send<Booking>('POST', `/bookings/${booking.id}/decline`, { version: booking.version, body: { reason } }),
  );
