import type { Space } from '@birlik/rooms';

/** Returns the middle of a desk on the plan of its floor. */
function middleOf({ at }: Space): { x: number; y: number } {
  const [x = 0, y = 0, width = 0, height = 0] = at;
  return { x: x + width / 2, y: y + height / 2 };
}

function distance(a: Space, b: Space): number {
  const [from, to] = [middleOf(a), middleOf(b)];
  return Math.hypot(from.x - to.x, from.y - to.y);
}

/**
 * Returns sets of `count` adjacent desks, the closest first. Each set is a desk with its nearest neighbours
 * on the same floor and in the same area. Sets may share desks.
 */
export function findDesksTogether(free: readonly Space[], count: number, maxSets: number): Space[][] {
  const found = new Map<string, { desks: Space[]; spread: number }>();
  for (const seed of free) {
    const near = free
      .filter((desk) => desk.floorId === seed.floorId && desk.area === seed.area)
      .sort((a, b) => distance(seed, a) - distance(seed, b) || (a.code < b.code ? -1 : 1))
      .slice(0, count);
    if (near.length < count) continue;
    const key = near
      .map((desk) => desk.id)
      .sort()
      .join();
    if (!found.has(key)) found.set(key, { desks: near, spread: spreadOf(near) });
  }
  return [...found.values()]
    .sort((a, b) => a.spread - b.spread)
    .slice(0, maxSets)
    .map(({ desks }) => desks);
}

/** Returns the largest distance between two of the desks. */
function spreadOf(desks: readonly Space[]): number {
  return Math.max(...desks.map((a) => Math.max(...desks.map((b) => distance(a, b)))));
}
