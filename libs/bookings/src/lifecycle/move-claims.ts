// How the claims of a booking move with it. Pure.
import { type Instant, type Interval, MINUTE } from '@birlik/kernel';
import type { Claim, Freed, Leg } from '@birlik/slots';
import type { Booking } from '../booking/booking.js';
import type { BookingDraft } from '../booking/booking-draft.js';

/** A stretch of time that the booking had before the change. */
export interface HeldClaim extends Interval {
  readonly spaceId: string;
}

/** What a booking had of the claims that were withdrawn. */
export function heldClaims(freed: readonly Freed[], bookingId: string): HeldClaim[] {
  return freed
    .filter((one) => one.bookingId === bookingId)
    .map(({ spaceId, starts, ends }) => ({ spaceId, start: starts.getTime(), end: ends.getTime() }));
}

/**
 * Somebody who is here and changes their place keeps the time that they have used in the old one: the booking goes on in the new place
 * from now.
 */
export function splitAtNow(before: Booking, draft: BookingDraft, now: Instant): BookingDraft {
  const { centre, slot, legs, spaces } = draft;
  const from = startOfMinute(now);
  if (before.state !== 'checked_in' || legs.length > 0) return draft;
  if (from <= slot.start || from >= slot.end) return draft;
  const all = goOn(usedLegs(before, from), {
    start: from,
    end: slot.end,
    spaceIds: spaces.map(({ id }) => id),
  });
  if (all.length === 1) return draft;
  const ids = new Set(all.flatMap((leg) => leg.spaceIds));
  return { ...draft, spaces: [...ids].flatMap((id) => centre.spaces.get(id) ?? []), legs: all };
}

/** In the place where they are already they only stay on. */
function goOn(used: readonly Leg[], rest: Leg): Leg[] {
  const last = used.at(-1)!;
  return hasSameIds(last.spaceIds, rest.spaceIds)
    ? [...used.slice(0, -1), { ...last, end: rest.end }]
    : [...used, rest];
}

/** Whether somebody who is here would leave their place when there is no time left for another. */
export function leavesAtTheEnd(before: Booking, { spaces, slot, legs }: BookingDraft, now: Instant): boolean {
  if (before.state !== 'checked_in' || legs.length > 0 || slot.end > startOfMinute(now)) return false;
  const here = before.legs.at(-1)?.spaceIds ?? before.spaceIds;
  return !hasSameIds(
    here,
    spaces.map(({ id }) => id),
  );
}

const startOfMinute = (at: Instant): Instant => Math.floor(at / MINUTE) * MINUTE;

function usedLegs(before: Booking, until: Instant): Leg[] {
  const { start, end, spaceIds } = before;
  const legs = before.legs.length > 0 ? before.legs : [{ start, end, spaceIds }];
  return legs.filter((leg) => leg.start < until).map((leg) => ({ ...leg, end: Math.min(leg.end, until) }));
}

function hasSameIds(ids: readonly string[], others: readonly string[]): boolean {
  return ids.length === others.length && others.every((id) => ids.includes(id));
}

/**
 * Claims of the change that are no wider than those before on a side to which the booking does not grow. So set-up and clear-up time
 * that became longer since does not push a booking out of what it has.
 */
export function keepClearance(
  claims: readonly Claim[],
  held: readonly HeldClaim[],
  before: Interval,
  after: Interval,
): Claim[] {
  return claims.map((claim) => {
    const own = held.filter(({ spaceId }) => spaceId === claim.spaceId);
    const [old] = own;
    return !old || own.length > 1 ? claim : { ...claim, ...narrow(claim, old, before, after) };
  });
}

/** The same for the range in which units of equipment are needed. */
export function keepRange(
  range: Interval,
  held: readonly Interval[],
  before: Interval,
  after: Interval,
): Interval {
  if (held.length === 0) return range;
  const old = {
    start: Math.min(...held.map(({ start }) => start)),
    end: Math.max(...held.map(({ end }) => end)),
  };
  return narrow(range, old, before, after);
}

function narrow(range: Interval, old: Interval, before: Interval, after: Interval): Interval {
  return {
    start:
      after.start >= before.start ? Math.max(range.start, Math.min(old.start, after.start)) : range.start,
    end: after.end <= before.end ? Math.min(range.end, Math.max(old.end, after.end)) : range.end,
  };
}
