import { contains, type Interval, overlaps } from '@birlik/kernel';
import { listAtoms, type Centre, type Space } from '@birlik/rooms';
import {
  isSpaceFree,
  MAX_CLAIM_MS,
  findOccupiedRange,
  listOpenAround,
  shareAtoms,
  sortBySimilarity,
  listSpacesOfKind,
  type Taken,
} from '@birlik/slots';
import type { Booking } from '../booking/booking.js';
import type { AffectedBooking } from './affected-booking.js';

/** Atomic spaces that will be closed, and when. */
export interface Closing {
  readonly atoms: ReadonlySet<string>;
  readonly during: Interval;
}

/**
 * Returns true for a booking in one space that has not begun. Holds are excluded: they expire within minutes.
 */
export function isMovable({ state, legs, spaceIds }: Booking): boolean {
  return state !== 'checked_in' && state !== 'held' && legs.length === 0 && spaceIds.length === 1;
}

/**
 * Proposes a similar free space for each booking that can move. It never proposes one space twice at the same
 * time.
 * @param centre the centre after the change
 * @param taken all claims during the bookings
 */
export function proposeSpaces(
  centre: Centre,
  bookings: readonly Booking[],
  taken: readonly Taken[],
  closing: Closing | null,
): AffectedBooking[] {
  const given: { readonly space: Space; readonly range: Interval }[] = [];
  return bookings.map((booking) => {
    const wanted = isMovable(booking) ? centre.spaces.get(booking.spaceIds[0]!) : undefined;
    if (!wanted) return { booking, proposal: null };
    const space = sortBySimilarity(candidatesFor(centre, booking, wanted), wanted).find(
      (one) =>
        fits(centre, one, booking, closing) &&
        isSpaceFree(one, booking, taken) &&
        !given.some(
          (other) => shareAtoms(other.space, one) && overlaps(other.range, findOccupiedRange(one, booking)),
        ),
    );
    if (!space) return { booking, proposal: null };
    given.push({ space, range: findOccupiedRange(space, booking) });
    return { booking, proposal: { spaceIds: [space.id], start: booking.start, end: booking.end } };
  });
}

/**
 * Returns other spaces of the same kind that have all features of the booked one and room for all people. A much
 * smaller room is not proposed for a booking that does not say how many people come.
 */
function candidatesFor(centre: Centre, booking: Booking, wanted: Space): Space[] {
  const seats = Math.max(booking.people, Math.min(wanted.capacity, booking.people * 2));
  return listSpacesOfKind(centre, wanted.kind).filter(
    (space) =>
      space.id !== wanted.id &&
      space.capacity >= seats &&
      wanted.features.every((feature) => space.features.includes(feature)),
  );
}

/** Returns true if the space is open for the whole slot, is not closed, and the claim is not too long. */
function fits(centre: Centre, space: Space, slot: Interval, closing: Closing | null): boolean {
  const range = findOccupiedRange(space, slot);
  const closed =
    closing !== null &&
    overlaps(closing.during, range) &&
    listAtoms(space).some((atom) => closing.atoms.has(atom));
  return (
    !closed &&
    range.end - range.start <= MAX_CLAIM_MS &&
    listOpenAround(centre, space, slot).some((open) => contains(open, slot))
  );
}
