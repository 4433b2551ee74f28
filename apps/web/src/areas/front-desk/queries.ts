import { queryOptions } from '@tanstack/react-query';
import { getItems, newIdempotencyKey, pathWithQuery, send } from '../../api/client';
import { MINUTE_MS } from '../../api/durations';
import { bookingKeys, keys } from '../../api/keys';
import { useBookingWrite, useWriteAndWait } from '../../api/mutations';
import type {
  ArrivalList,
  Booking,
  Localised,
  NewWalkIn,
  Outage,
  PersonInside,
  PresenceCode,
} from '../../api/types';

/** Who comes today, or those whose name, pass code or space matches the search. */
export const arrivalsQuery = (centreId: string, search: string) =>
  queryOptions({
    queryKey: keys.arrivals(centreId, search),
    staleTime: 3_000,
    refetchInterval: MINUTE_MS,
    queryFn: ({ signal }) =>
      send<ArrivalList>('GET', pathWithQuery(`/centres/${centreId}/arrivals`, { q: search }), { signal }),
  });

/** The people inside now, by name. */
export const peopleInsideQuery = (centreId: string) =>
  queryOptions({
    queryKey: keys.peopleInside(centreId),
    staleTime: 3_000,
    refetchInterval: MINUTE_MS,
    queryFn: ({ signal }) => getItems<PersonInside>(`/centres/${centreId}/present`, signal),
  });

/** How staff recognised somebody. */
export type CheckInWay = 'scan' | 'name' | 'staff';

/** Checks somebody in. */
export const useCheckIn = () =>
  useBookingWrite(({ id, via }: { id: string; via: CheckInWay }) =>
    send<Booking>('POST', `/bookings/${id}/check-in`, { body: { via } }),
  );

/** Takes a check-in back. */
export const useUndoCheckIn = () =>
  useBookingWrite((booking: Pick<Booking, 'id'>) =>
    send<Booking>('POST', `/bookings/${booking.id}/undo-check-in`),
  );

/** Gives a desk to somebody who came without a booking. */
export const useSeatWalkIn = () =>
  useBookingWrite((walkIn: NewWalkIn) =>
    send<Booking>('POST', '/walk-ins', { body: walkIn, idempotencyKey: newIdempotencyKey() }),
  );

/** The outage that is reported now; null when there is none. */
export const outageQuery = (centreId: string) =>
  queryOptions({
    queryKey: keys.outage(centreId),
    refetchInterval: MINUTE_MS,
    queryFn: async ({ signal }) =>
      (await send<{ outage: Outage | null }>('GET', `/centres/${centreId}/outage`, { signal })).outage,
  });

/** Reports an outage: until its end nobody is released. */
export const useBeginOutage = (centreId: string) =>
  useWriteAndWait([keys.outage(centreId), ...bookingKeys], (reason: Localised) =>
    send<Outage>('POST', `/centres/${centreId}/outage`, {
      body: { reason },
      idempotencyKey: newIdempotencyKey(),
    }),
  );

/** Ends an outage. */
export const useEndOutage = (centreId: string) =>
  useWriteAndWait<void, Outage>([keys.outage(centreId), ...bookingKeys], () =>
    send<Outage>('POST', `/centres/${centreId}/outage/end`, { idempotencyKey: newIdempotencyKey() }),
  );

/** The code that the entrance display shows now. Its view knows when the next one is due and asks again. */
export const presenceCodeQuery = (centreId: string) =>
  queryOptions({
    queryKey: keys.presenceCode(centreId),
    staleTime: 0,
    gcTime: 0,
    retry: false,
    queryFn: ({ signal }) => send<PresenceCode>('GET', `/centres/${centreId}/presence-code`, { signal }),
  });
