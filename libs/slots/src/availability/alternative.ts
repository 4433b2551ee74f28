import { type Interval, wallTimeOf } from '@birlik/kernel';
import type { Centre, Space } from '@birlik/rooms';

/** A slot that can be booked instead, at the time of the query. */
export interface Alternative extends Interval {
  /** The first of `spaceIds`. */
  readonly spaceId: string;
  readonly spaceIds: readonly string[];
  /** The codes of the spaces and the time, for display. */
  readonly label: string;
}

/** Converts spaces and a slot into an alternative. */
export function buildAlternative(centre: Centre, spaces: readonly Space[], slot: Interval): Alternative {
  const codes = spaces.map((space) => space.code).join(', ');
  return {
    start: slot.start,
    end: slot.end,
    spaceId: spaces[0]!.id,
    spaceIds: spaces.map((space) => space.id),
    label: `${codes} · ${wallTimeOf(slot.start, centre.zone)}–${wallTimeOf(slot.end, centre.zone)}`,
  };
}
