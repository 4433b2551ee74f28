import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { addDays } from '../intl/calendar-date';
import { pathWith, send } from './client';
import { inTurns } from './map-in-batches';
import { refreshBookings } from './queries';
import type { Booking, DayPlan, Localised, SpaceKind } from './types';

/** A booking names its organisation by id only; the day plan says its name. */
export type Request = Booking & { organisation: Localised | null };

export interface RequestsAsked {
  centreId: string;
  kinds: readonly SpaceKind[];
  from: string;
  days: number;
}

/** Bookings that wait for staff, soonest first: the day plans name them, each is then read for its person. */
export const requestsQuery = ({ centreId, kinds, from, days }: RequestsAsked) =>
  queryOptions({
    queryKey: ['requests', centreId, kinds.join(','), from, days],
    staleTime: 60_000,
    refetchInterval: 5 * 60_000,
    queryFn: async ({ signal }): Promise<Request[]> => {
      const pages = kinds.flatMap((kind) =>
        Array.from({ length: days }, (_, index) =>
          pathWith(`/centres/${centreId}/day-plan`, { date: addDays(from, index), kind }),
        ),
      );
      const plans = await inTurns(pages, (path) => send<DayPlan>('GET', path, { signal }));
      const organisations = new Map<string, Localised | null>();
      for (const busy of plans.flatMap((plan) => plan.rooms.flatMap((room) => room.busy))) {
        if (busy.state === 'requested' && busy.bookingId)
          organisations.set(busy.bookingId, busy.organisation);
      }
      const requests = await inTurns([...organisations], async ([id, organisation]) => ({
        ...(await send<Booking>('GET', `/bookings/${id}`, { signal })),
        organisation,
      }));
      return requests
        .filter((request) => request.state === 'requested')
        .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
    },
  });

type Asked = Pick<Booking, 'id' | 'version'>;

function useAnswerMutation<Input>(act: (input: Input) => Promise<Booking>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (answered) =>
      client.setQueriesData<Request[]>({ queryKey: ['requests'] }, (list) =>
        list?.filter((booking) => booking.id !== answered.id),
      ),
    onError: () => client.invalidateQueries({ queryKey: ['requests'] }),
    onSettled: () => void refreshBookings(client),
  });
}

export const useApprove = () =>
  useAnswerMutation((booking: Asked) =>
    send<Booking>('POST', `/bookings/${booking.id}/approve`, { version: booking.version }),
  );

export const useDecline = () =>
  useAnswerMutation(({ booking, reason }: { booking: Asked; reason: string }) =>
    send<Booking>('POST', `/bookings/${booking.id}/decline`, { version: booking.version, body: { reason } }),
  );
