import {
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
  useQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { isProblem, newKey, pathWith, send } from './client';
import { confirmHold } from './holds';
import type {
  ArrivalList,
  AvailabilityAnswer,
  Booking,
  BookingChange,
  BookingPage,
  Centre,
  CentreDetail,
  DayPlan,
  LanguageCode,
  Me,
  NewBooking,
  NewWalkIn,
  Rules,
  Space,
  SpaceKind,
} from './types';

const minute = 60_000;

/** A session that ended elsewhere: the app asks to sign in again and comes back to the same view. */
function noticeSignedOut(error: unknown): void {
  if (isProblem(error, 'unauthenticated') && queryClient.getQueryData(meQuery.queryKey)) {
    queryClient.setQueryData(meQuery.queryKey, null);
  }
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      gcTime: 10 * minute,
      retry: (count, error) => count < 2 && (!isProblem(error) || error.status === 0 || error.status >= 500),
      retryDelay: (count) => 600 * 2 ** count,
    },
  },
});

export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 5 * minute,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await send<Me>('GET', '/me', { signal });
    } catch (error) {
      if (isProblem(error) && error.status === 401) return null;
      throw error;
    }
  },
});

export const centresQuery = queryOptions({
  queryKey: ['centres'],
  staleTime: 10 * minute,
  queryFn: async ({ signal }) => (await send<{ items: Centre[] }>('GET', '/centres', { signal })).items,
});

export const centreQuery = (centreId: string) =>
  queryOptions({
    queryKey: ['centre', centreId],
    staleTime: 5 * minute,
    refetchInterval: 5 * minute,
    queryFn: async ({ signal }) => {
      const centre = await send<CentreDetail>('GET', `/centres/${centreId}`, { signal });
      return { centre, skew: Date.parse(centre.now) - Date.now() };
    },
  });

/** B-2 before B-11. Codes are Latin letters and digits; names of people are sorted by the server. */
const byCode = new Intl.Collator('en', { numeric: true });

export const spacesQuery = (centreId: string, kind?: SpaceKind) =>
  queryOptions({
    queryKey: ['spaces', centreId, kind ?? 'all'],
    staleTime: 10 * minute,
    queryFn: async ({ signal }) => {
      const path = pathWith(`/centres/${centreId}/spaces`, { kind });
      const { items } = await send<{ items: Space[] }>('GET', path, { signal });
      return kind === 'room' ? items : items.sort((a, b) => byCode.compare(a.code, b.code));
    },
  });

export interface AvailabilityAsked {
  centreId: string;
  kind: SpaceKind;
  start: string;
  end: string;
  features?: readonly string[];
}

export const availabilityQuery = ({ centreId, kind, start, end, features = [] }: AvailabilityAsked) =>
  queryOptions({
    queryKey: ['availability', centreId, kind, start, end, features.join(',')],
    refetchInterval: minute,
    queryFn: ({ signal }) =>
      send<AvailabilityAnswer>(
        'GET',
        pathWith('/availability', { centreId, kind, start, end, features: features.join(',') }),
        { signal },
      ),
  });

export const dayPlanQuery = (centreId: string, date: string, kind: SpaceKind) =>
  queryOptions({
    queryKey: ['day-plan', centreId, date, kind],
    refetchInterval: minute,
    queryFn: ({ signal }) =>
      send<DayPlan>('GET', pathWith(`/centres/${centreId}/day-plan`, { date, kind }), { signal }),
  });

export const myBookingsQuery = (scope: 'upcoming' | 'past') =>
  queryOptions({
    queryKey: ['my-bookings', scope],
    refetchInterval: minute,
    queryFn: ({ signal }) =>
      send<BookingPage>('GET', pathWith('/me/bookings', { scope, limit: 50 }), { signal }),
  });

export const bookingQuery = (id: string) =>
  queryOptions({
    queryKey: ['my-bookings', 'one', id],
    queryFn: ({ signal }) => send<Booking>('GET', `/bookings/${id}`, { signal }),
  });

export const arrivalsQuery = (centreId: string, q: string) =>
  queryOptions({
    queryKey: ['arrivals', centreId, q],
    staleTime: 3_000,
    refetchInterval: minute,
    queryFn: ({ signal }) =>
      send<ArrivalList>('GET', pathWith(`/centres/${centreId}/arrivals`, { q }), {
        signal,
      }),
  });

export function useMe(): Me | null {
  return useQuery(meQuery).data ?? null;
}

/** Everything that shows who sits where. */
export async function refreshBookings(client: QueryClient = queryClient): Promise<void> {
  await Promise.all(
    [
      'availability',
      'day-plan',
      'my-bookings',
      'arrivals',
      'explain',
      'waitlist',
      'offer',
      'together',
      'desk-now',
      'series',
    ].map((key) => client.invalidateQueries({ queryKey: [key] })),
  );
}

/** A write after which those who show places ask again. */
export function useBookingMutation<Input>(act: (input: Input) => Promise<Booking>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => void refreshBookings(client) });
}

/** One key for one intention: a retry of the same tap stays one booking. */
export function createBooking(booking: NewBooking, idempotencyKey = newKey()): Promise<Booking> {
  return send<Booking>('POST', '/bookings', { body: booking, idempotencyKey });
}

/** Books; a slot that is held for the form already becomes the booking. */
export const useCreateBooking = () =>
  useBookingMutation(
    async ({
      booking,
      release,
    }: {
      booking: NewBooking;
      release?: (() => Promise<Booking | null>) | undefined;
    }) => {
      const held = await release?.();
      if (!held) return createBooking(booking);
      const { title, people } = booking;
      return confirmHold(held, { ...(title ? { title } : {}), ...(people ? { people } : {}) });
    },
  );

export const useChangeBooking = () =>
  useBookingMutation(
    ({ booking, change }: { booking: Pick<Booking, 'id' | 'version'>; change: BookingChange }) =>
      send<Booking>('PATCH', `/bookings/${booking.id}`, { body: change, version: booking.version }),
  );

export const useCancelBooking = () =>
  useBookingMutation((booking: Pick<Booking, 'id' | 'version'>) =>
    send<Booking>('POST', `/bookings/${booking.id}/cancel`, { version: booking.version }),
  );

export const useUndoCancel = () =>
  useBookingMutation((booking: Pick<Booking, 'id'>) =>
    send<Booking>('POST', `/bookings/${booking.id}/undo-cancel`),
  );

export const useCheckIn = () =>
  useBookingMutation(({ id, via }: { id: string; via: 'scan' | 'name' | 'staff' }) =>
    send<Booking>('POST', `/bookings/${id}/check-in`, { body: { via } }),
  );

/** What shows that its person is at the centre: the code of the entrance screen, or the key of the desk's sticker. */
export interface PresenceProof {
  via: 'code' | 'sticker';
  proof: string;
}

export const useCheckInMyself = () =>
  useBookingMutation(({ id, via, proof }: PresenceProof & { id: string }) =>
    send<Booking>('POST', `/bookings/${id}/check-in`, {
      body: { via, proof },
      idempotencyKey: newKey(),
    }),
  );

export const useUndoCheckIn = () =>
  useBookingMutation((booking: Pick<Booking, 'id'>) =>
    send<Booking>('POST', `/bookings/${booking.id}/undo-check-in`),
  );

export const useCheckOut = () =>
  useBookingMutation((booking: Pick<Booking, 'id'>) =>
    send<Booking>('POST', `/bookings/${booking.id}/check-out`),
  );

export const useWalkIn = () =>
  useBookingMutation((walkIn: NewWalkIn) =>
    send<Booking>('POST', '/walk-ins', { body: walkIn, idempotencyKey: newKey() }),
  );

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: { login: string; password: string }) =>
      send<Me>('POST', '/session', { body: credentials }),
    onSuccess: (me) => client.setQueryData(meQuery.queryKey, me),
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send<void>('DELETE', '/session'),
    onSuccess: () => {
      client.clear();
      client.setQueryData(meQuery.queryKey, null);
    },
  });
}

export async function tellLanguage(language: LanguageCode): Promise<void> {
  const me = queryClient.getQueryData(meQuery.queryKey);
  if (!me || me.language === language) return;
  const changed = await send<Me>('PATCH', '/me', { body: { language } });
  queryClient.setQueryData(meQuery.queryKey, changed);
}

export function useUpdateRules(centreId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ rules, version }: { rules: Partial<Rules>; version: number }) =>
      send<CentreDetail>('PATCH', `/centres/${centreId}/rules`, { body: rules, version }),
    // Also after a refusal: somebody else may have changed the centre meanwhile.
    onSettled: () => client.invalidateQueries({ queryKey: ['centre', centreId] }),
  });
}
