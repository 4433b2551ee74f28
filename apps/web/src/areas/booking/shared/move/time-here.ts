import { MINUTE_MS } from '../../../../api/durations';
import type { Booking, Interval, Leg } from '../../../../api/types';
import type { ZoneClock } from '../../../../intl/zone-clock';

type Stretched = Pick<Booking, 'spaceIds' | 'legs' | 'start' | 'end'>;

/** The stretches of a booking, one after another; a booking in one place is one stretch. */
export function legsOf({ legs, start, end, spaceIds }: Stretched): readonly Leg[] {
  return legs.length > 0 ? legs : [{ start, end, spaceIds }];
}

/** Whether two lists name the same spaces. */
export function hasSameIds(ids: readonly string[], others: readonly string[]): boolean {
  return ids.length === others.length && ids.every((id) => others.includes(id));
}

/** Where somebody who is here sits now; where the booking begins when nobody has come yet. */
export function placesNow(booking: Stretched & Pick<Booking, 'state'>, now: number): string[] {
  const legs = legsOf(booking);
  const begun = legs.filter(({ start }) => Date.parse(start) <= now);
  const isHere = booking.state === 'checked_in';
  return ((isHere ? begun.at(-1) : undefined) ?? legs[0])?.spaceIds ?? [];
}

/** The part of a slot for which another place is needed: of somebody who is here, what is left of it. Null when nothing is left. */
export function timeLeft(
  { state }: Pick<Booking, 'state'>,
  { start, end }: Interval,
  clock: ZoneClock,
  now: number,
): Interval | null {
  const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  const from = state === 'checked_in' && minute > Date.parse(start) ? clock.isoOf(minute) : start;
  return Date.parse(from) < Date.parse(end) ? { start: from, end } : null;
}

/**
 * Id of the booking's own place, where that is the booking's for the whole slot: the booking itself makes it taken. Somebody who is here
 * may always stay.
 */
export function ownPlaceIn(
  booking: Stretched & Pick<Booking, 'state'>,
  { start, end }: Interval,
  now: number,
): string | null {
  const [place = null] = placesNow(booking, now);
  if (booking.state === 'checked_in') return place;
  const [first] = legsOf(booking);
  const isWithin =
    first !== undefined &&
    Date.parse(first.start) <= Date.parse(start) &&
    Date.parse(end) <= Date.parse(first.end);
  return isWithin ? place : null;
}

/** The legs to come behind those that somebody who is here has used. In the place where they are already they only stay on. */
export function behindUsed(booking: Stretched, toCome: readonly Leg[]): Leg[] {
  const [next, ...others] = toCome;
  if (!next) return [];
  const from = Date.parse(next.start);
  const used = legsOf(booking)
    .filter(({ start }) => Date.parse(start) < from)
    .map((leg) => (Date.parse(leg.end) > from ? { ...leg, end: next.start } : leg));
  const last = used.at(-1);
  if (!last || !hasSameIds(last.spaceIds, next.spaceIds)) return [...used, ...toCome];
  return [...used.slice(0, -1), { ...last, end: next.end }, ...others];
}
