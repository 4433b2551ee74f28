import { contains, type Interval, overlaps, Turns } from '@birlik/kernel';
import { listAtoms, type Centre, type Space } from '@birlik/rooms';
import {
  ClaimsByDay,
  findConflictsByDay,
  MAX_CLAIM_MS,
  findOccupiedRange,
  listOpenAround,
  sortBySimilarity,
  listSpacesOfKind,
  type Taken,
} from '@birlik/slots';
import type { Booking } from '../booking/booking.js';
import type { AffectedBooking } from './affected-booking.js';
import { ProposedUnits } from './proposed-units.js';

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
 * Returns the times around bookings in which a claim can be in the way of a proposal: with the longest set-up and clear-up time
 * that a space has.
 */
export function listTimesAround(centre: Centre, bookings: readonly Booking[]): Interval[] {
  const spaces = [...centre.spaces.values()];
  const longest = {
    setupMinutes: Math.max(0, ...spaces.map(({ setupMinutes }) => setupMinutes)),
    clearMinutes: Math.max(0, ...spaces.map(({ clearMinutes }) => clearMinutes)),
  };
  return bookings.map((booking) => findOccupiedRange(longest, booking));
}

/**
 * Proposes a similar free space for each booking that can move. It never proposes one space twice at the same
 * time.
 * @param centre the centre after the change
 * @param taken all claims during the bookings with their set-up and clear-up time, also those on units of equipment
 */
export async function proposeSpaces(
  centre: Centre,
  bookings: readonly Booking[],
  taken: readonly Taken[],
  closing: Closing | null,
): Promise<AffectedBooking[]> {
  const claims = new ClaimsByDay<Claim>(taken);
  const units = new ProposedUnits(centre, taken);
  const similarTo = rememberSimilar(centre);
  const propose = (booking: Booking): Space | undefined => {
    const wanted = isMovable(booking) ? centre.spaces.get(booking.spaceIds[0]!) : undefined;
    const isGood = (space: Space) =>
      isSuitable(space, booking, wanted!) &&
      findConflictsByDay(space, booking, claims).length === 0 &&
      fits(centre, space, booking, closing) &&
      units.areFree(booking, findOccupiedRange(space, booking));
    return wanted && similarTo(wanted).find(isGood);
  };
  const turns = new Turns();
  const affected: AffectedBooking[] = [];
  for (const booking of bookings) {
    await turns.takeTurn();
    const space = propose(booking);
    affected.push({ booking, proposal: space ? proposalOf(space, booking) : null });
    if (!space) continue;
    // Nobody else gets what was proposed.
    const range = findOccupiedRange(space, booking);
    for (const spaceId of listAtoms(space)) claims.add({ spaceId, ...range });
    units.reserve(booking, range);
  }
  return affected;
}

type Claim = Interval & { readonly spaceId: string };

function proposalOf(space: Space, { start, end }: Booking) {
  return { spaceIds: [space.id], start, end };
}

/** Returns a function that lists the other spaces of the same kind, the most similar first. */
function rememberSimilar(centre: Centre): (wanted: Space) => Space[] {
  const known = new Map<string, Space[]>();
  return (wanted) => {
    let similar = known.get(wanted.id);
    if (!similar) {
      const others = listSpacesOfKind(centre, wanted.kind).filter(({ id }) => id !== wanted.id);
      known.set(wanted.id, (similar = sortBySimilarity(others, wanted)));
    }
    return similar;
  };
}

/**
 * Returns true if the space has all features of the booked one and room for all people. For a booking that does not say how many
 * people come, it has at least half of the seats.
 */
function isSuitable(space: Space, { people }: Booking, wanted: Space): boolean {
  const seats = people > 1 ? people : Math.ceil(wanted.capacity / 2);
  return space.capacity >= seats && wanted.features.every((feature) => space.features.includes(feature));
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
