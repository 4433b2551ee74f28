import type { Space } from '../../api/types';
import { useCentre } from '../../app/centre/centre-provider';
import { rankDesks, type RankedDesk } from '../booking/shared/desks/rank-desks';
import { MIN_DESK_MINUTES, useDesksNow, type DesksNow } from './use-desks-now';
import type { DeskLimits } from './walk-in/end-reason';

/** A desk counts as free when nobody has it for an hour. */
const COUNTED_MINUTES = 60;

/** The desks of this moment, and those for somebody without a booking. */
export function useWalkInDesks() {
  const { deskMaximumMinutes } = useCentre().centre.rules;
  const now = useDesksNow({ enabled: true, minutes: COUNTED_MINUTES });
  return {
    ...now,
    /** Those that are free for longest first. */
    ranked: rankForWalkIn(now, deskMaximumMinutes),
    limitsOf: (space: Space) => limitsOf(space, now),
  };
}

/** What `useWalkInDesks` returns. */
export type WalkInDesks = ReturnType<typeof useWalkInDesks>;

function rankForWalkIn(
  { slot, spaces, availability, hoursOf, isKnown }: DesksNow,
  wantedMinutes: number,
): RankedDesk[] {
  if (!slot || !spaces || !isKnown) return [];
  const minimumMinutes = MIN_DESK_MINUTES;
  return rankDesks({ spaces, availability, slot, wantedMinutes, minimumMinutes, features: [], hoursOf });
}

function limitsOf(space: Space, { availability, hoursOf }: DesksNow): DeskLimits {
  const freeUntil = availability.find((item) => item.spaceId === space.id)?.freeUntil;
  const closes = hoursOf(space)?.end ?? Infinity;
  return {
    freeUntil: freeUntil ? Date.parse(freeUntil) : null,
    closes: Number.isFinite(closes) ? closes : null,
  };
}
