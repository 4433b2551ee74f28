import { MINUTE_MS } from '../../../../api/durations';
import type { Availability, Booking, Refusal, Space } from '../../../../api/types';

export type DeskState = 'free' | 'partly' | 'taken' | 'mine';

export interface DeskStatus {
  space: Space;
  state: DeskState;
  /** End of what can be taken from the asked start; equals the start when nothing can. */
  freeUntil: number;
  busyUntil: number | null;
  refusal: Refusal | null;
  closed: boolean;
}

interface Asked {
  start: number;
  end: number;
  minimumMinutes: number;
}

/** What each desk is during the asked time, in the order of the spaces. */
export function deskStatuses(
  spaces: readonly Space[],
  availability: readonly Availability[],
  mine: readonly Pick<Booking, 'spaceIds' | 'start' | 'end'>[],
  asked: Asked,
  hoursOf: (space: Space) => { start: number; end: number } | null = () => ({
    start: -Infinity,
    end: Infinity,
  }),
): DeskStatus[] {
  const answers = new Map(availability.map((item) => [item.spaceId, item]));
  const own = new Set(
    mine
      .filter((booking) => Date.parse(booking.start) < asked.end && Date.parse(booking.end) > asked.start)
      .flatMap((booking) => booking.spaceIds),
  );
  const statuses: DeskStatus[] = [];
  for (const space of spaces) {
    const answer = answers.get(space.id);
    if (!answer) continue;
    // Free without an end: nothing is booked on it in sight.
    const until = answer.freeUntil ? Date.parse(answer.freeUntil) : answer.free ? Infinity : asked.start;
    const hours = hoursOf(space);
    const closed = hours === null || asked.start < hours.start || asked.start >= hours.end;
    const freeUntil = closed ? asked.start : Math.min(hours.end, until);
    const long = freeUntil - asked.start >= asked.minimumMinutes * MINUTE_MS;
    const state: DeskState = own.has(space.id)
      ? 'mine'
      : answer.refusal
        ? 'taken'
        : answer.free && freeUntil >= asked.end
          ? 'free'
          : long
            ? 'partly'
            : 'taken';
    statuses.push({
      space,
      state,
      freeUntil: state === 'taken' ? asked.start : freeUntil,
      busyUntil: answer.busyUntil ? Date.parse(answer.busyUntil) : null,
      refusal: answer.refusal,
      closed,
    });
  }
  return statuses;
}

export function middleOf(space: Pick<Space, 'at'>): { x: number; y: number } {
  const [x, y, width, height] = space.at;
  return { x: x + width / 2, y: y + height / 2 };
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The desk an arrow key leads to: the nearest one that lies mostly in that direction. */
export function neighbour<T extends Pick<Space, 'at'>>(
  desks: readonly T[],
  from: T,
  direction: Direction,
): T | null {
  const origin = middleOf(from);
  let best: T | null = null;
  let bestCost = Infinity;
  for (const desk of desks) {
    if (desk === from) continue;
    const place = middleOf(desk);
    const across = direction === 'left' || direction === 'right';
    const along =
      (across ? place.x - origin.x : place.y - origin.y) *
      (direction === 'left' || direction === 'up' ? -1 : 1);
    const aside = Math.abs(across ? place.y - origin.y : place.x - origin.x);
    if (along <= 0 || aside > along * 2) continue;
    const cost = along + aside * 2;
    if (cost < bestCost) {
      best = desk;
      bestCost = cost;
    }
  }
  return best;
}

export function nearest<T extends Pick<Space, 'at'>>(
  desks: readonly T[],
  point: { x: number; y: number },
  within = Infinity,
): T | null {
  let best: T | null = null;
  let bestDistance = within;
  for (const desk of desks) {
    const place = middleOf(desk);
    const distance = Math.hypot(place.x - point.x, place.y - point.y);
    if (distance < bestDistance) {
      best = desk;
      bestDistance = distance;
    }
  }
  return best;
}
