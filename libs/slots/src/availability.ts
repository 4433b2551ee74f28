import type { Instant, Interval } from '@birlik/kernel';
import { atomsOf, type Centre, type Space, type SpaceKind } from '@birlik/rooms';
import { openAround } from './centre-calendar.js';
import type { Occupancy } from './occupancy.read-model.js';

/** How a space stands for a slot. */
export interface Availability {
  readonly space: Space;
  readonly free: boolean;
  /** For a free space: until when it could be had from the slot's start. */
  readonly freeUntil: Instant | null;
  /** For a taken space: when the claim in the way ends. */
  readonly busyUntil: Instant | null;
}

/** The spaces of a kind that have every wanted feature, in the centre's order. */
export function spacesOf(centre: Centre, kind: SpaceKind, features: readonly string[] = []): Space[] {
  return [...centre.spaces.values()].filter(
    (s) => s.kind === kind && features.every((f) => s.features.includes(f)),
  );
}

/** A divisible room is free when all its parts are, and only until the first of them is taken. */
export function availabilityOf(
  centre: Centre,
  spaces: readonly Space[],
  slot: Interval,
  occupancy: ReadonlyMap<string, Occupancy>,
): Availability[] {
  const closings = new Map<string, Instant | null>();
  return spaces.map((space) => {
    const parts = atomsOf(space).flatMap((id) => occupancy.get(id) ?? []);
    const busyUntil = latest(parts.map((p) => p.busyUntil));
    if (busyUntil !== null) return { space, free: false, freeUntil: null, busyUntil };
    if (!closings.has(space.area)) closings.set(space.area, closingAfter(centre, space, slot));
    const freeUntil = earliest([...parts.map((p) => p.nextStart), closings.get(space.area) ?? null]);
    return { space, free: true, freeUntil, busyUntil: null };
  });
}

/** When the stretch of opening hours in which the slot starts comes to its end; null when it is shut or open always. */
function closingAfter(centre: Centre, space: Space, slot: Interval): Instant | null {
  const area = centre.areas.get(space.area);
  if (area?.hours === 'always') return null;
  return (
    openAround(centre, space, slot).find((o) => o.start <= slot.start && slot.start < o.end)?.end ?? null
  );
}

function earliest(moments: readonly (Instant | null)[]): Instant | null {
  return moments.reduce<Instant | null>(
    (first, m) => (m !== null && (first === null || m < first) ? m : first),
    null,
  );
}

function latest(moments: readonly (Instant | null)[]): Instant | null {
  return moments.reduce<Instant | null>(
    (last, m) => (m !== null && (last === null || m > last) ? m : last),
    null,
  );
}
