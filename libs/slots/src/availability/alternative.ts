import { type Interval, wallTimeOf } from '@birlik/kernel';
import type { Centre, Space } from '@birlik/rooms';

/** A slot that can be booked instead, at the moment of asking. */
export interface Alternative extends Interval {
  /** The first of them. */
  readonly spaceId: string;
  readonly spaceIds: readonly string[];
  /** The codes of the spaces and the time, for people. */
  readonly label: string;
}

/** Spaces for a slot as something to be offered. */
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
