import { MINUTE_MS } from '../../../../api/durations';
import type { Availability, Interval, Rules, Space } from '../../../../api/types';

export interface Slot {
  start: number;
  end: number;
}

export function roundUp(at: number, stepMinutes: number): number {
  const step = Math.max(1, stepMinutes) * MINUTE_MS;
  return Math.ceil(at / step) * step;
}

/**
 * The stretch one could still take today: from the next step to closing, or null when the day is over.
 * A centre with an area that never closes has no such end.
 */
export function restOfDay(
  now: number,
  open: readonly Interval[],
  rules: Pick<Rules, 'slotStepMinutes' | 'deskMinimumMinutes'>,
  hasAlways = false,
): Slot | null {
  if (hasAlways) {
    const start = roundUp(now, rules.slotStepMinutes);
    return { start, end: start + 1440 * MINUTE_MS };
  }
  for (const hours of open) {
    const start = Math.max(roundUp(now, rules.slotStepMinutes), Date.parse(hours.start));
    const end = Date.parse(hours.end);
    if (end - start >= rules.deskMinimumMinutes * MINUTE_MS) return { start, end };
  }
  return null;
}

export interface Candidate {
  space: Space;
  end: number;
}

/**
 * Desks one may sit down at from `slot.start`, best first: those with everything that is requested for,
 * then those free for longest. Equal ones keep the order of their codes.
 */
export function rankDesks(
  spaces: readonly Space[],
  availability: readonly Availability[],
  slot: Slot,
  wanted: { minutes: number; minimum: number; features: readonly string[] },
  hoursOf: (space: Space) => Slot | null = () => slot,
): Candidate[] {
  const byId = new Map(spaces.map((space, index) => [space.id, { space, index }]));
  const found: (Candidate & { score: number; index: number })[] = [];
  for (const item of availability) {
    const { space, index } = byId.get(item.spaceId) ?? {};
    if (!space || index === undefined || item.refusal) continue;
    const until = item.freeUntil ? Date.parse(item.freeUntil) : item.free ? slot.end : slot.start;
    const hours = hoursOf(space);
    if (!hours || hours.start > slot.start) continue;
    const end = Math.min(until, hours.end, slot.end, slot.start + wanted.minutes * MINUTE_MS);
    if (end - slot.start < wanted.minimum * MINUTE_MS) continue;
    found.push({
      space,
      end,
      index,
      score: wanted.features.filter((key) => space.features.includes(key)).length,
    });
  }
  return found.sort((a, b) => b.score - a.score || b.end - a.end || a.index - b.index);
}
