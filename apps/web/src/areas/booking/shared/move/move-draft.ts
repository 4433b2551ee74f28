import { DAY_MINUTES, MINUTE_MS } from '../../../../api/durations';
import type { Booking, Interval } from '../../../../api/types';
import type { ZoneClock } from '../../../../intl/zone-clock';
import { hasSameIds, legsOf, placesNow } from './time-here';

/** Where a booking is to be moved. Times are minutes since the midnight of its day. */
export interface MoveDraft {
  date: string;
  from: number;
  minutes: number;
  spaceId: string;
}

/** The draft that changes nothing. Somebody who is here begins where they sit now. */
export function moveDraftOf(booking: Booking, clock: ZoneClock, now: number): MoveDraft {
  return {
    date: clock.dateOf(booking.start),
    from: clock.minutesOf(booking.start),
    // Whoever came without a booking has a start with seconds.
    minutes: minuteOf(booking.end) - minuteOf(booking.start),
    spaceId: placesNow(booking, now)[0] ?? '',
  };
}

const minuteOf = (instant: string): number => Math.floor(Date.parse(instant) / MINUTE_MS);

/** A group of desks keeps its desks: only its time can be moved. */
export function isGroup(booking: Pick<Booking, 'spaceIds' | 'legs' | 'start' | 'end'>): boolean {
  return legsOf(booking).some(({ spaceIds }) => spaceIds.length > 1);
}

/** Whoever is here keeps their start: only the end and the space can be another. */
export function keepsStart({ state }: Pick<Booking, 'state'>): boolean {
  return state === 'checked_in';
}

/** Where the booking would be. */
export function movedTo(
  booking: Booking,
  draft: MoveDraft,
  clock: ZoneClock,
  now: number,
): Interval & { spaceIds: string[] } {
  return {
    start: keepsStart(booking) ? booking.start : clock.instantAt(draft.date, draft.from),
    end: clock.instantAt(draft.date, draft.from + draft.minutes),
    spaceIds: isGroup(booking) ? placesNow(booking, now) : [draft.spaceId],
  };
}

/**
 * Whether the booking is there already. One that changes its place on the way is not, because moving joins its legs; but what somebody
 * who is here has left behind does not count.
 */
export function isUnmoved(booking: Booking, moved: ReturnType<typeof movedTo>, now: number): boolean {
  if (moved.start !== booking.start || moved.end !== booking.end) return false;
  const legs = legsOf(booking);
  const toCome = keepsStart(booking) ? legs.filter(({ end }) => Date.parse(end) > now) : legs;
  return toCome.every(({ spaceIds }) => hasSameIds(spaceIds, moved.spaceIds));
}

/** The opening hours of a day in minutes since its midnight; the whole day while they are not known. */
export function openMinutes(
  open: readonly Interval[] | undefined,
  midnight: number,
): { from: number; to: number } {
  const minutesOf = (instant: string) => (Date.parse(instant) - midnight) / MINUTE_MS;
  const first = open?.[0];
  const last = open?.at(-1);
  return { from: first ? minutesOf(first.start) : 0, to: last ? minutesOf(last.end) : DAY_MINUTES };
}

interface MoveLimits {
  /** When the space is open. */
  hours: { from: number; to: number };
  /** The time of now on its day; null on another day. */
  now: number | null;
  shortest: number;
  longest: number;
  step: number;
}

/** The times that a booking can be moved to: none that is over, and none for longer than a booking may be. */
export function moveTimes(
  { from }: Pick<MoveDraft, 'from'>,
  { hours, now, shortest, longest, step }: MoveLimits,
) {
  const next = now === null ? 0 : Math.ceil(now / step) * step;
  return {
    starts: { from: Math.max(hours.from, next), to: hours.to - shortest },
    ends: { from: Math.max(from + shortest, next), to: Math.min(hours.to, from + longest) },
  };
}
