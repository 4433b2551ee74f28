// How the claims of a booking move with it. Pure.
import { type Instant, type Interval, MINUTE } from '@birlik/kernel';
import { listAtoms, type Space } from '@birlik/rooms';
import type { Claim, Freed, Leg } from '@birlik/slots';
import type { Booking } from '../booking/booking.js';
import type { BookingDraft } from '../booking/booking-draft.js';
import { MAX_LEGS } from '../booking/requested-spaces.js';

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
 * from now. A room and its own part, and a booking that was split too often, move as a whole.
 */
export function splitAtNow(before: Booking, draft: BookingDraft, now: Instant): BookingDraft {
  const { centre, slot, legs } = draft;
  const from = Math.floor(now / MINUTE) * MINUTE;
  if (before.state !== 'checked_in' || legs.length > 0) return draft;
  if (from <= slot.start || from >= slot.end) return draft;
  const used = usedLegs(before, from);
  const spacesOfIds = (ids: readonly string[]) => ids.flatMap((id) => centre.spaces.get(id) ?? []);
  const old = spacesOfIds(used.flatMap((leg) => leg.spaceIds));
  const wanted = draft.spaces;
  if (hasSameIds(used.at(-1)!.spaceIds, wanted) || used.length >= MAX_LEGS || shareAtoms(old, wanted))
    return draft;
  const rest: Leg = { start: from, end: slot.end, spaceIds: wanted.map(({ id }) => id) };
  const all = [...new Set([...old, ...wanted])];
  return { ...draft, spaces: all, legs: [...used, rest] };
}

function usedLegs(before: Booking, until: Instant): Leg[] {
  const { start, end, spaceIds } = before;
  const legs = before.legs.length > 0 ? before.legs : [{ start, end, spaceIds }];
  return legs.filter((leg) => leg.start < until).map((leg) => ({ ...leg, end: Math.min(leg.end, until) }));
}

function hasSameIds(ids: readonly string[], spaces: readonly Space[]): boolean {
  return ids.length === spaces.length && spaces.every(({ id }) => ids.includes(id));
}

function shareAtoms(some: readonly Space[], others: readonly Space[]): boolean {
  const atoms = new Set(some.flatMap(listAtoms));
  return others.some((space) => listAtoms(space).some((atom) => atoms.has(atom)));
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
    if (!old || own.length > 1) return claim;
    const start =
      after.start >= before.start ? Math.max(claim.start, Math.min(old.start, after.start)) : claim.start;
    const end = after.end <= before.end ? Math.min(claim.end, Math.max(old.end, after.end)) : claim.end;
    return { ...claim, start, end };
  });
}
