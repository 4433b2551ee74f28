import type { Arrival, ArrivalList } from '../../../api/types';
import { isTooEarly } from '../../booking/shared/check-in/check-in-state';

/** What a search for one person comes to. */
export type SearchOutcome =
  /** They can be checked in, or have been already. */
  | { kind: 'found'; arrival: Arrival }
  /** They come before check-in is open. */
  | { kind: 'early'; arrival: Arrival; checkIn: NonNullable<Arrival['booking']['checkIn']> }
  /** Their booking is over: its place was released, or they have left. */
  | { kind: 'gone'; arrival: Arrival }
  /** Their booking is of another day. */
  | { kind: 'otherDay'; arrival: Arrival }
  | { kind: 'nobody' }
  | { kind: 'several' };

/** Whether somebody can be checked in now. */
export function canCheckIn({ booking }: Arrival, now: number): boolean {
  return booking.can.checkIn && !isTooEarly(booking, now);
}

function findOnlyOne(arrivals: readonly Arrival[], now: number): Arrival | undefined {
  const able = arrivals.filter((arrival) => canCheckIn(arrival, now));
  if (able.length === 1) return able[0];
  return arrivals.length === 1 ? arrivals[0] : undefined;
}

/** Decides whom a search means: the only one who can be checked in, or the only one at all. */
export function searchOutcome(
  { items, otherDay }: Pick<ArrivalList, 'items' | 'otherDay'>,
  now: number,
): SearchOutcome {
  if (items.length === 0) return otherDay ? { kind: 'otherDay', arrival: otherDay } : { kind: 'nobody' };
  const arrival = findOnlyOne(items, now);
  if (!arrival) return { kind: 'several' };
  const { checkIn, state } = arrival.booking;
  if (checkIn && isTooEarly(arrival.booking, now)) return { kind: 'early', arrival, checkIn };
  const isGone = state === 'no_show' || state === 'completed';
  return { kind: isGone ? 'gone' : 'found', arrival };
}
