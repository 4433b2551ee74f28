import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { explanationQuery, createHold, releaseHold } from '../shared/queries';
import { refreshBookings } from '../../../api/mutations';

import type { Booking, NewBooking } from '../../../api/types';
import { holdKey, type SlotHold } from './slot-hold';

/** Times are dialled in steps: another hold is taken when the hand rests; the first one at once. */
const restMs = 450;

interface KeptSlot {
  hold: SlotHold;
  /** What a press on «book» may confirm: the hold that stands, or the one that is being taken; null books without one. */
  release: () => Promise<Booking | null>;
  /** It has become a booking: nothing is left to give back. */
  keep: () => void;
  again: () => void;
}

function give(booking: Booking): void {
  // Where this fails the hold runs out by itself, only later.
  releaseHold(booking).then(
    () => refreshBookings(),
    () => undefined,
  );
}

/** Keeps a slot while its form is open, and gives it back when the form closes or wants another one. Null keeps nothing. */
export function useSlotHold(body: NewBooking | null): KeptSlot {
  const client = useQueryClient();
  const [hold, setHold] = useState<SlotHold>({ state: 'none' });
  const [turn, setTurn] = useState(0);
  const timer = useRef<number | undefined>(undefined);
  const taking = useRef<Promise<Booking | null> | null>(null);
  const kept = useRef<Booking | null>(null);
  const rest = useRef(0);
  const key = body ? holdKey(body) : null;
  const take = useEffectEvent(async () => {
    if (!body) return null;
    const { centreId, spaceIds = [], start, end, organisationId } = body;
    const [spaceId = ''] = spaceIds;
    // What cannot be had is not tried: the form then says why.
    const slot = { centreId, spaceId, start, end, organisationId };
    const { allowed } = await client.fetchQuery({ ...explanationQuery(slot), staleTime: 0 });
    return allowed ? createHold(body) : null;
  });

  useEffect(() => {
    if (key === null) return undefined;
    let closed = false;
    setHold({ state: 'taking' });
    timer.current = window.setTimeout(() => {
      taking.current = take().then(
        (booking) => {
          if (!booking) {
            if (!closed) setHold({ state: 'refused', error: null });
            return null;
          }
          if (closed) {
            give(booking);
            return null;
          }
          kept.current = booking;
          setHold({ state: 'held', booking, until: booking.heldUntil ?? booking.start });
          return booking;
        },
        (error: unknown) => {
          if (!closed) setHold({ state: 'refused', error });
          return null;
        },
      );
    }, rest.current);
    rest.current = restMs;
    // A page that is left gives the slot back at once; one that comes back out of the browser's memory has lost it.
    const leave = () => {
      if (!kept.current) return;
      give(kept.current);
      kept.current = null;
      setHold({ state: 'over' });
    };
    window.addEventListener('pagehide', leave);
    return () => {
      closed = true;
      window.clearTimeout(timer.current);
      window.removeEventListener('pagehide', leave);
      if (kept.current) give(kept.current);
      kept.current = null;
      taking.current = null;
      setHold({ state: 'none' });
    };
  }, [key, turn]);

  const booking = hold.state === 'held' ? hold.booking : null;
  useEffect(() => {
    if (!booking?.heldUntil) return undefined;
    // The device's clock may be wrong, a length of time is not: counted from the moment it was taken.
    const lasts = Date.parse(booking.heldUntil) - Date.parse(booking.createdAt);
    const end = window.setTimeout(() => {
      kept.current = null;
      taking.current = null;
      setHold({ state: 'over' });
      void refreshBookings();
    }, lasts);
    return () => window.clearTimeout(end);
  }, [booking]);

  const release = useCallback(async () => {
    if (kept.current) return kept.current;
    // Pressed before the hand had rested: then it is booked at once, and nothing needs to be held.
    if (!taking.current) window.clearTimeout(timer.current);
    return (await taking.current) ?? null;
  }, []);
  const keep = useCallback(() => {
    window.clearTimeout(timer.current);
    kept.current = null;
    taking.current = null;
  }, []);
  return { hold, release, keep, again: useCallback(() => setTurn((before) => before + 1), []) };
}
