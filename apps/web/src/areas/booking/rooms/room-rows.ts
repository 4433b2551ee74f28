import { DAY_MINUTES, MINUTE_MS } from '../../../api/durations';
import type { BusySlot, DayPlan, Space } from '../../../api/types';
import { roundUpToStep } from '../shared/desks/slot';
import { findGaps, overlaps, stretchOf, type Stretch } from './stretch';

/** A stretch of a room that is chosen for a booking. */
export interface Selection extends Stretch {
  spaceId: string;
}

/** A stretch in which somebody has a room. */
export interface Block extends Stretch {
  busy: BusySlot;
}

/** One room on the shown day. */
export interface RoomRow {
  space: Space;
  blocks: readonly Block[];
  free: readonly Stretch[];
}

interface ShownDay {
  date: string;
  today: string;
  /** In ms, as `midnight`. */
  now: number;
  midnight: number;
}

/** From when on a day can be booked, in minutes since its midnight. A past day cannot be booked. */
export function firstBookableMinute({ date, today, now, midnight }: ShownDay, stepMinutes: number): number {
  if (date < today) return DAY_MINUTES;
  return date === today ? (roundUpToStep(now, stepMinutes) - midnight) / MINUTE_MS : 0;
}

interface PlanOfDay {
  rooms: DayPlan['rooms'];
  spaces: readonly Space[];
  open: readonly Stretch[];
  midnight: number;
  notBefore: number;
  selection: Selection | null;
}

/** Whether a block is the hold of the open form, which is not in its own way. */
function isHoldOfSelection(
  { busy, ...stretch }: Block,
  spaceId: string,
  selection: Selection | null,
): boolean {
  const isOwnHold = busy.mine && busy.state === 'held';
  return isOwnHold && selection?.spaceId === spaceId && overlaps(stretch, selection);
}

/** The rooms of a day with what takes them and what is free. */
export function roomRows({ rooms, spaces, open, midnight, notBefore, selection }: PlanOfDay): RoomRow[] {
  const byId = new Map(spaces.map((space) => [space.id, space]));
  return rooms.flatMap((room) => {
    const space = byId.get(room.spaceId);
    if (!space) return [];
    const blocks = room.busy
      .map((busy) => ({ ...stretchOf(busy, midnight), busy }))
      .filter((block) => !isHoldOfSelection(block, room.spaceId, selection));
    return [{ space, blocks, free: findGaps(open, blocks, notBefore) }];
  });
}

/** Whether there is nothing to show: no room, or a closed day on which nothing is booked. */
export function hasNothing(rows: readonly RoomRow[], open: readonly Stretch[]): boolean {
  return rows.length === 0 || (open.length === 0 && rows.every((row) => row.blocks.length === 0));
}
