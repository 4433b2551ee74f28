import { type Instant, type Interval, newId } from '@birlik/kernel';
import type { Space } from '@birlik/rooms';
import type { Booking, CheckInTimes } from './booking.js';

type Given = Pick<Booking, 'centreId' | 'personId' | 'personName' | 'organisationId' | 'title'> &
  Partial<Booking>;

/** A booking that is about to be made: confirmed, first version, nobody there yet, unless `given` says otherwise. */
export function newBooking(
  spaces: readonly Space[],
  slot: Interval,
  checkInTimes: CheckInTimes,
  now: Instant,
  given: Given,
): Booking {
  return {
    id: newId(),
    kind: spaces[0]!.kind,
    state: 'confirmed',
    version: 1,
    start: slot.start,
    end: slot.end,
    spaceIds: spaces.map((space) => space.id),
    legs: [],
    people: 1,
    equipment: [],
    heldUntil: null,
    onMyWayAt: null,
    seriesId: null,
    checkInOpensAt: checkInTimes.checkInOpensAt,
    noShowDueAt: checkInTimes.noShowDueAt,
    checkedInAt: null,
    checkedOutAt: null,
    undoUntil: null,
    walkIn: false,
    createdAt: now,
    ...given,
  };
}
