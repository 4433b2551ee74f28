import type { BusySlot, DayPlan } from '../../../api/types';

/** What else takes the rooms of a request on its day, each once, in the order of the day. */
export function otherBookings(
  rooms: DayPlan['rooms'],
  request: { id: string; spaceIds: readonly string[] },
): BusySlot[] {
  const others = rooms
    .filter(({ spaceId }) => request.spaceIds.includes(spaceId))
    .flatMap(({ busy }) => busy)
    .filter(({ bookingId }) => bookingId !== request.id);
  // Two rooms of the request may be taken by one booking or closed by one closure.
  const byTime = new Map(others.map((busy) => [keyOf(busy), busy]));
  return [...byTime.values()].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

/** What names a slot of the list. */
export function keyOf({ bookingId, state, start, end }: BusySlot): string {
  return `${bookingId ?? state} ${start} ${end}`;
}
