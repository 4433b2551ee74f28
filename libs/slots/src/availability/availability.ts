import type { Instant, Interval } from '@birlik/kernel';
import type { Centre, Space, SpaceKind } from '@birlik/rooms';
import { listOpenAround } from '../checks/centre-calendar.js';
import type { Occupancy } from './occupancy.read-model.js';

/** How a space stands for a slot. */
export interface Availability {
  readonly space: Space;
  readonly free: boolean;
  /** For a free space: until when it could be had from the slot's start. */
  readonly freeUntil: Instant | null;
  /** For a taken space: from when it could be had again. */
  readonly busyUntil: Instant | null;
}

/** The spaces of a kind that have every wanted feature, in the centre's order. */
export function listSpacesOfKind(centre: Centre, kind: SpaceKind, features: readonly string[] = []): Space[] {
  return [...centre.spaces.values()].filter(
    (s) => s.kind === kind && features.every((f) => s.features.includes(f)),
  );
}

/** Spaces with what is known of them: a free one only until the next claim or closing time. */
export function findAvailability(
  centre: Centre,
  spaces: readonly Space[],
  slot: Interval,
  occupancy: ReadonlyMap<string, Occupancy>,
): Availability[] {
  const closings = new Map<string, Instant | null>();
  return spaces.map((space) => {
    const { freeUntil = null, busyUntil = null } = occupancy.get(space.id) ?? {};
    if (busyUntil !== null) return { space, free: false, freeUntil: null, busyUntil };
    if (!closings.has(space.area)) closings.set(space.area, closingAfter(centre, space, slot));
    return {
      space,
      free: true,
      freeUntil: earlier(freeUntil, closings.get(space.area) ?? null),
      busyUntil: null,
    };
  });
}

/** When the stretch of opening hours in which the slot starts comes to its end; null when it is shut or open always. */
function closingAfter(centre: Centre, space: Space, slot: Interval): Instant | null {
  const area = centre.areas.get(space.area);
  if (area?.hours === 'always') return null;
  return (
    listOpenAround(centre, space, slot).find((o) => o.start <= slot.start && slot.start < o.end)?.end ?? null
  );
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}
