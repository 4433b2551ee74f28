import type { Instant, Interval } from '@birlik/kernel';
import type { Centre, Space, SpaceKind } from '@birlik/rooms';
import { listOpenAround } from '../checks/centre-calendar.js';
import type { Occupancy } from './occupancy.read-model.js';

/** Whether a space is free for a slot. */
export interface Availability {
  readonly space: Space;
  readonly free: boolean;
  /** For a free space: the latest end of a booking from the slot's start. */
  readonly freeUntil: Instant | null;
  /** For a taken space: the instant from which it is free again. */
  readonly busyUntil: Instant | null;
}

/** Returns the spaces of a kind that have all given features, in the centre's order. */
export function listSpacesOfKind(centre: Centre, kind: SpaceKind, features: readonly string[] = []): Space[] {
  return [...centre.spaces.values()].filter(
    (s) => s.kind === kind && features.every((f) => s.features.includes(f)),
  );
}

/**
 * Returns the availability of spaces. A free space is free until the next claim or until its area closes. It does not
 * check that the area is open: the checks do.
 */
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

/**
 * Returns the end of the opening hours in which the slot starts; null when the space is closed then or never
 * closes.
 */
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
