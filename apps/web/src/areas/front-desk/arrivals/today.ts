import type { Booking, Space } from '../../../api/types';
import type { Slot } from '../../booking/shared/desks/slot';

/** The desks that are free from now on, the best first. */
export interface DesksToday {
  /** What remains of the day; null when the day is over. */
  slot: Slot | null;
  ranked: readonly { space: Pick<Space, 'id' | 'code'>; end: number }[];
}

/** A desk from now on, for as long as a booking of another day lasts: its own if that is free for so long, else the best. */
export function chooseDeskNow(
  { start, end, spaceIds }: Pick<Booking, 'start' | 'end' | 'spaceIds'>,
  { slot, ranked }: DesksToday,
) {
  if (!slot) return null;
  const wantedEnd = slot.start + Date.parse(end) - Date.parse(start);
  const own = ranked.find((desk) => spaceIds.includes(desk.space.id) && desk.end >= wantedEnd);
  const best = own ?? ranked[0];
  return best ? { space: best.space, start: slot.start, end: Math.min(best.end, wantedEnd) } : null;
}
