import { isProblem, type Problem } from '../../../../api/client';
import { MINUTE_MS } from '../../../../api/durations';
import type { Availability, Booking, BookingChange, Interval, Leg, Space } from '../../../../api/types';

/** Rules that the reader's own booking breaks by being there. While it moves it is in nobody's way. */
const RULES_ABOUT_OWN_BOOKINGS = /^(one_desk_at_a_time|gap|minutes_per_.*|bookings_per_.*)$/;
/** Rules that were judged when the booking was made. They do not ask again about what is left of it. */
const RULES_OF_THE_START = /^(starts_in_future|minimum_notice|minimum_length|advance_window|absences)$/;

/** Whether a rule forbids a space, also when the reader's own booking moves there. */
export function isForbidden(refusal: Availability['refusal'], isMoving: boolean): boolean {
  return refusal !== null && !(isMoving && RULES_ABOUT_OWN_BOOKINGS.test(refusal.rule));
}

/** Whether a rule forbids a booking to move to a space. One that keeps its start asks only for what is left of its time. */
export function isForbiddenToMove(refusal: Availability['refusal'], isStartKept: boolean): boolean {
  return isForbidden(refusal, true) && !(isStartKept && RULES_OF_THE_START.test(refusal?.rule ?? ''));
}

/** Another floor is farther away than another area, and another area farther than any desk of the same one. */
const OTHER_FLOOR = 1e6;
const OTHER_AREA = 1e5;

function distanceBetween(a: Space, b: Space): number {
  return (
    (a.floorId === b.floorId ? 0 : OTHER_FLOOR) +
    (a.area === b.area ? 0 : OTHER_AREA) +
    Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1])
  );
}

interface DeskSearch {
  spaces: readonly Space[];
  availability: readonly Availability[];
  /** Id of the desk that is taken later. */
  from: string;
  isMoving: boolean;
}

/** The free desk where a booking can go on, nearest to the one that is taken later. */
export function findNextDesk({ spaces, availability, from, isMoving }: DeskSearch): Space | null {
  const here = spaces.find((space) => space.id === from);
  if (!here) return null;
  const usable = new Set(
    availability
      .filter((item) => item.free && !isForbidden(item.refusal, isMoving))
      .map((item) => item.spaceId),
  );
  const [nearest] = spaces
    .filter((space) => space.kind === 'desk' && space.id !== from && usable.has(space.id))
    .sort((a, b) => distanceBetween(a, here) - distanceBetween(b, here));
  return nearest ?? null;
}

interface Split {
  slot: Interval;
  /** When the booking goes on at the second desk. */
  at: string;
  firstSpaceId: string;
  secondSpaceId: string;
  minimumMinutes: number;
}

/** The two legs of a split booking; null when one would be shorter than the shortest booking. */
export function splitBooking({ slot, at, firstSpaceId, secondSpaceId, minimumMinutes }: Split): Leg[] | null {
  const shortest = minimumMinutes * MINUTE_MS;
  const moment = Date.parse(at);
  if (moment - Date.parse(slot.start) < shortest || Date.parse(slot.end) - moment < shortest) return null;
  return [
    { start: slot.start, end: at, spaceIds: [firstSpaceId] },
    { start: at, end: slot.end, spaceIds: [secondSpaceId] },
  ];
}

/** Whether somebody else has the slot by now, or it is closed, so that trying again does not help. */
export function isSlotGone(error: unknown): error is Problem {
  return isProblem(error, 'slot_taken') || isProblem(error, 'space_closed');
}

/** When the first booking or closure in the way begins; null for any other problem. */
export function findConflictStart(error: unknown): string | null {
  if (!isSlotGone(error)) return null;
  const starts = (error.body.conflicts ?? []).map(({ start }) => start);
  return starts.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

/** The change to a later end. A booking that goes on at another space is lengthened there. */
export function withLaterEnd({ legs }: Pick<Booking, 'legs'>, end: string): BookingChange {
  const last = legs.at(-1);
  return last ? { legs: [...legs.slice(0, -1), { ...last, end }] } : { end };
}
