import type { Availability } from '../../../api/types';

/** When the first of the taken desks is free again; null when that is not before the end of the day. */
export function firstFreeAgain(availability: readonly Availability[], endOfDay: number): number | null {
  const ends = availability.flatMap(({ busyUntil, refusal }) =>
    busyUntil && !refusal ? [Date.parse(busyUntil)] : [],
  );
  const first = Math.min(...ends);
  return first < endOfDay ? first : null;
}
