import type { Space } from '@birlik/rooms';

/** Middle of a desk on its floor's plan. */
function middleOf({ at }: Space): { x: number; y: number } {
  const [x = 0, y = 0, width = 0, height = 0] = at;
  return { x: x + width / 2, y: y + height / 2 };
}

function distance(a: Space, b: Space): number {
  const [from, to] = [middleOf(a), middleOf(b)];
  return Math.hypot(from.x - to.x, from.y - to.y);
}

/**
 * Sets of `count` desks that lie together, the closest first: around each desk its nearest neighbours of the same floor
 * and area. Desks of different sets may be the same.
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

/** How far the two that are farthest apart are from each other. */
function spreadOf(desks: readonly Space[]): number {
  return Math.max(...desks.map((a) => Math.max(...desks.map((b) => distance(a, b)))));
}
