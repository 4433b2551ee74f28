import type { Space } from '../../../../api/types';

/** A point on the plan of a floor. */
interface PlanPoint {
  x: number;
  y: number;
}

type Placed = Pick<Space, 'at'>;

/** The middle of a space on the plan. */
export function middleOf({ at: [x, y, width, height] }: Placed): PlanPoint {
  return { x: x + width / 2, y: y + height / 2 };
}

function distance(a: PlanPoint, b: PlanPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The direction of an arrow key. */
export type Direction = 'left' | 'right' | 'up' | 'down';

const vectors: Readonly<Record<Direction, PlanPoint>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** How far a point lies in a direction and to its side. Null when it lies in another direction. */
function costOf(from: PlanPoint, to: PlanPoint, direction: Direction): number | null {
  const vector = vectors[direction];
  const ahead = (to.x - from.x) * vector.x + (to.y - from.y) * vector.y;
  const aside = Math.abs((to.x - from.x) * vector.y) + Math.abs((to.y - from.y) * vector.x);
  return ahead <= 0 || aside > ahead * 2 ? null : ahead + aside * 2;
}

/** The desk that an arrow key leads to: the nearest one that lies mostly in its direction. */
export function findNeighbour<T extends Placed>(
  desks: readonly T[],
  from: T,
  direction: Direction,
): T | null {
  const origin = middleOf(from);
  let best: T | null = null;
  let lowest = Infinity;
  for (const desk of desks) {
    const cost = desk === from ? null : costOf(origin, middleOf(desk), direction);
    if (cost === null || cost >= lowest) continue;
    best = desk;
    lowest = cost;
  }
  return best;
}

/** The desk nearest to a point, if it is nearer than `maxDistance`. */
export function findNearest<T extends Placed>(
  desks: readonly T[],
  point: PlanPoint,
  maxDistance: number,
): T | null {
  const [nearest] = sortByDistance(desks, point);
  return nearest && distance(middleOf(nearest), point) < maxDistance ? nearest : null;
}

/** The desks by their distance from a point, the nearest first. */
export function sortByDistance<T extends Placed>(desks: readonly T[], point: PlanPoint): T[] {
  return [...desks].sort((a, b) => distance(middleOf(a), point) - distance(middleOf(b), point));
}
