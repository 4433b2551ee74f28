// Which units of counted equipment a booking takes. Pure.
import { clip, type Instant, type Interval, overlaps } from '@birlik/kernel';

/** One unit for a part of the booking's time. */
export interface UnitClaim extends Interval {
  readonly spaceId: string;
}

/**
 * Counts the units that are free during the whole range. Units are alike, so the fullest moment decides: one projector until 11 and
 * another from 11 on leave two of three free.
 */
export function countFreeUnits(
  units: readonly string[],
  range: Interval,
  taken: readonly UnitClaim[],
): number {
  const free = splitRange(units, range, taken).map(({ start }) => listFreeAt(units, start, taken).length);
  return Math.min(units.length, ...free);
}

/**
 * Assigns units for the whole range. A booking changes the unit within its time where no single one is free for all of it.
 * @returns null when fewer than `count` are free at some moment
 */
export function assignUnits(
  units: readonly string[],
  count: number,
  range: Interval,
  taken: readonly UnitClaim[],
): UnitClaim[] | null {
  const claims: UnitClaim[] = [];
  let before: readonly string[] = [];
  for (const part of splitRange(units, range, taken)) {
    const free = listFreeAt(units, part.start, taken);
    if (free.length < count) return null;
    const kept = before.filter((id) => free.includes(id));
    const chosen = [...kept, ...preferLongest(free, part, taken).filter((id) => !kept.includes(id))];
    before = chosen.slice(0, count);
    for (const spaceId of before) claims.push({ spaceId, ...part });
  }
  return joinParts(claims);
}

/** The parts of the range between which the set of taken units changes. */
function splitRange(units: readonly string[], range: Interval, taken: readonly UnitClaim[]): Interval[] {
  const edges = taken
    .filter(({ spaceId }) => units.includes(spaceId))
    .flatMap((claim) => clip(claim, range) ?? [])
    .flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([range.start, ...edges, range.end])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => ({ start: cuts[i]!, end }));
}

function listFreeAt(units: readonly string[], at: Instant, taken: readonly UnitClaim[]): string[] {
  const isTaken = (id: string) =>
    taken.some(({ spaceId, start, end }) => spaceId === id && start <= at && at < end);
  return units.filter((id) => !isTaken(id));
}

/** The units that stay free for longest come first, so that a booking changes them seldom. */
function preferLongest(free: readonly string[], part: Interval, taken: readonly UnitClaim[]): string[] {
  const freeUntil = (id: string) =>
    Math.min(
      Infinity,
      ...taken
        .filter((claim) => claim.spaceId === id && overlaps(claim, { start: part.start, end: Infinity }))
        .map(({ start }) => start),
    );
  const until = new Map(free.map((id) => [id, freeUntil(id)]));
  return [...free].sort((a, b) => (until.get(a)! === until.get(b)! ? 0 : until.get(b)! - until.get(a)!));
}

/** Claims of one unit that follow each other become one. */
function joinParts(claims: readonly UnitClaim[]): UnitClaim[] {
  const joined: UnitClaim[] = [];
  for (const claim of [...claims].sort((a, b) => a.spaceId.localeCompare(b.spaceId) || a.start - b.start)) {
    const last = joined.at(-1);
    if (last?.spaceId === claim.spaceId && last.end === claim.start)
      joined[joined.length - 1] = { ...last, end: claim.end };
    else joined.push(claim);
  }
  return joined;
}
