import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { refreshBookings } from '../../../api/mutations';
import type { Booking, NewBooking } from '../../../api/types';
import { createHold, explanationQuery, releaseHold } from '../shared/queries';
import { EndingHolds } from './ending-holds';
import { HoldKeeper, holdKey, type SlotHold } from './slot-hold';

/** Times are changed step by step: a new hold is taken only when nothing was changed for so long. */
const TAKE_AFTER_MS = 450;

/** The holds of forms that were closed: who opens the same slot again at once must not find it taken by their own hold. */
const ending = new EndingHolds();

/** Resolves when the slot is free again. A hold that could not be released runs out by itself. */
function releaseAndRefresh(hold: Booking): Promise<void> {
  return releaseHold(hold).then(
    () => void refreshBookings(),
    () => undefined,
  );
}

/**
 * Holds a slot while its form is open, and releases it when the form closes or asks for another one.
 * @param body the booking that the form asks for; null holds nothing
 */
export function useSlotHold(body: NewBooking | null) {
  const client = useQueryClient();
  const [hold, setHold] = useState<SlotHold>({ state: 'none' });
  const [attempt, setAttempt] = useState(0);
  const keeper = useRef<HoldKeeper | null>(null);
  const delay = useRef(0);
  /** Changes with the slot and with every attempt to hold it. */
  const key = body ? `${holdKey(body)} ${attempt}` : null;
  const take = useEffectEvent(async () => {
    if (!body) return null;
    const { centreId, spaceIds = [], start, end, organisationId } = body;
    await ending.waitForAll();
    const slot = { centreId, spaceId: spaceIds[0] ?? '', start, end, organisationId };
    // What cannot be had is not tried: the form then says why.
    const { allowed } = await client.fetchQuery({ ...explanationQuery(slot), staleTime: 0 });
    return allowed ? createHold(body) : null;
  });

  useEffect(() => {
    if (key === null) return undefined;
    const current = new HoldKeeper({
      take: () => take(),
      release: releaseAndRefresh,
      onChange: setHold,
      onExpired: () => void refreshBookings(),
    });
    keeper.current = current;
    current.start(delay.current);
    delay.current = TAKE_AFTER_MS;
    // A page that is left releases the slot at once. If the browser shows it again, the hold is over.
    const leavePage = () => void current.release();
    window.addEventListener('pagehide', leavePage);
    return () => {
      window.removeEventListener('pagehide', leavePage);
      ending.add(current.stop());
      keeper.current = null;
      setHold({ state: 'none' });
    };
  }, [key]);

  return {
    hold,
    /** The hold that «book» confirms; null books without one. */
    getHold: useCallback(async () => (await keeper.current?.getHold()) ?? null, []),
    /** The hold has become a booking. */
    forget: useCallback(() => keeper.current?.forget(), []),
    takeAgain: useCallback(() => setAttempt((before) => before + 1), []),
  };
}
