import { MINUTE_MS } from '../../../../api/durations';
import { isProblem } from '../../../../api/client';
import type { Availability, Booking, BookingChange, Leg, Space } from '../../../../api/types';

interface Slot {
  start: string;
  end: string;
}

/** Rules that the own booking breaks by being there: it gives its place up for the new one. */
const yields = new Set(['one_desk_at_a_time', 'minutes_per_day', 'minutes_per_week']);

/** What a rule says against a place, when the reader's own booking moves there. */
export function forbids(refusal: Availability['refusal'], moving: boolean): boolean {
  return refusal !== null && !(moving && yields.has(refusal.rule));
}

/** Where to go on when the requested desk is taken later: a free one of the same area, the nearest first. */
export function nextDesk(
  spaces: readonly Space[],
  free: readonly Availability[],
  from: string,
  moving = false,
): Space | null {
  const here = spaces.find((space) => space.id === from);
  if (!here) return null;
  const usable = new Set(
    free.filter((item) => item.free && !forbids(item.refusal, moving)).map((item) => item.spaceId),
  );
  const away = (space: Space) =>
    (space.floorId === here.floorId ? 0 : 1e6) +
    (space.area === here.area ? 0 : 1e5) +
    Math.hypot(space.at[0] - here.at[0], space.at[1] - here.at[1]);
  return (
    spaces
      .filter((space) => space.kind === 'desk' && space.id !== from && usable.has(space.id))
      .sort((a, b) => away(a) - away(b))[0] ?? null
  );
}

/** Two stretches, the second at another desk; null when either would be shorter than the shortest booking. */
export function splitAt(
  slot: Slot,
  busyFrom: string,
  first: string,
  second: string,
  minimumMinutes: number,
): Leg[] | null {
  const shortest = minimumMinutes * MINUTE_MS;
  const at = Date.parse(busyFrom);
  if (at - Date.parse(slot.start) < shortest || Date.parse(slot.end) - at < shortest) return null;
  return [
    { start: slot.start, end: busyFrom, spaceIds: [first] },
    { start: busyFrom, end: slot.end, spaceIds: [second] },
  ];
}

/** When the earliest of those who were quicker begins; null for any other problem. */
export function busyFromOf(error: unknown): string | null {
  if (!isProblem(error, 'slot_taken')) return null;
  const starts = (error.body.conflicts ?? []).map(({ start }) => start);
  return starts.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

/** A later end; a booking that goes on at another place is lengthened there. */
export function lengthened({ legs }: Pick<Booking, 'legs'>, end: string): BookingChange {
  const last = legs.at(-1);
  return last ? { legs: [...legs.slice(0, -1), { ...last, end }] } : { end };
}
