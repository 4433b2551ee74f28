import { MINUTE_MS } from '../../../../api/durations';
import type { Availability, NewBooking, Space } from '../../../../api/types';
import type { HoursOf } from './open-hours';
import type { Slot } from './slot';

interface DesksToRank {
  spaces: readonly Space[];
  availability: readonly Availability[];
  /** When somebody wants to sit down, and when the day ends. */
  slot: Slot;
  wantedMinutes: number;
  minimumMinutes: number;
  /** Keys of the features that the person likes. */
  features: readonly string[];
  hoursOf: HoursOf;
}

/** A desk where somebody could sit, and until when. */
export interface RankedDesk {
  space: Space;
  end: number;
}

/** Until when somebody could sit at a desk; null when it is not free for long enough. */
function endAt(space: Space, item: Availability, desks: DesksToRank): number | null {
  const { slot, wantedMinutes, minimumMinutes } = desks;
  const hours = desks.hoursOf(space);
  if (item.refusal || !hours || hours.start > slot.start) return null;
  const freeWithoutEnd = item.free ? slot.end : slot.start;
  const freeUntil = item.freeUntil ? Date.parse(item.freeUntil) : freeWithoutEnd;
  const end = Math.min(freeUntil, hours.end, slot.end, slot.start + wantedMinutes * MINUTE_MS);
  return end - slot.start >= minimumMinutes * MINUTE_MS ? end : null;
}

/**
 * The desks where somebody could sit from the beginning of the slot, the best first: those with the most of the liked
 * features, then those that are free for the most of the wanted time. Equal ones keep the order of the spaces.
 */
export function rankDesks(desks: DesksToRank): RankedDesk[] {
  const answers = new Map(desks.availability.map((item) => [item.spaceId, item]));
  const countLiked = (space: Space) => desks.features.filter((key) => space.features.includes(key)).length;
  return desks.spaces
    .flatMap((space) => {
      const item = answers.get(space.id);
      const end = item ? endAt(space, item, desks) : null;
      return end === null ? [] : [{ space, end, liked: countLiked(space) }];
    })
    .sort((a, b) => b.liked - a.liked || b.end - a.end)
    .map(({ space, end }) => ({ space, end }));
}

/** The desks with the one first that is being booked. By the news of that very booking another one would be the best. */
export function keepFirst(
  ranked: readonly RankedDesk[],
  spaces: readonly Space[],
  booking: Pick<NewBooking, 'spaceIds' | 'end'> | undefined,
): RankedDesk[] {
  const space = spaces.find(({ id }) => id === booking?.spaceIds?.[0]);
  if (!space || !booking) return [...ranked];
  const others = ranked.filter((desk) => desk.space.id !== space.id);
  return [{ space, end: Date.parse(booking.end) }, ...others];
}
