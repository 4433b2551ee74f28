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
export async function proposeSpaces(
  centre: Centre,
  bookings: readonly Booking[],
  taken: readonly Taken[],
  closing: Closing | null,
): Promise<AffectedBooking[]> {
  const claims = new ClaimsByDay<Claim>(taken);
  const similarTo = rememberSimilar(centre);
  const propose = (booking: Booking): Space | undefined => {
    const wanted = isMovable(booking) ? centre.spaces.get(booking.spaceIds[0]!) : undefined;
    const isGood = (space: Space) =>
      isSuitable(space, booking, wanted!) &&
      findConflictsByDay(space, booking, claims).length === 0 &&
      fits(centre, space, booking, closing);
    return wanted && similarTo(wanted).find(isGood);
  };
  const turns = new Turns();
  const affected: AffectedBooking[] = [];
  for (const booking of bookings) {
    await turns.takeTurn();
    const space = propose(booking);
    affected.push({ booking, proposal: space ? proposalOf(space, booking) : null });
    // Nobody else gets what was proposed.
    for (const spaceId of space ? listAtoms(space) : [])
      claims.add({ spaceId, ...findOccupiedRange(space!, booking) });
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
 * Returns true if the space has all features of the booked one and room for all people. A much smaller room is not
 * proposed for a booking that does not say how many people come.
 */
function isSuitable(space: Space, { people }: Booking, wanted: Space): boolean {
  return (
    space.capacity >= Math.max(people, Math.min(wanted.capacity, people * 2)) &&
    wanted.features.every((feature) => space.features.includes(feature))
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
