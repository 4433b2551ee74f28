import type { Space } from '@birlik/rooms';

const MISSING_FEATURE_WEIGHT = 3;
const OTHER_AREA_WEIGHT = 2;
/** Weight of a difference of ten seats. */
const TEN_SEATS_WEIGHT = 1;

/**
 * Returns how different two spaces are: missing features, another area, another size. Zero means no
 * difference.
 */
function differenceOf(space: Space, wanted: Space): number {
  const missing = wanted.features.filter((feature) => !space.features.includes(feature)).length;
  return (
    missing * MISSING_FEATURE_WEIGHT +
    (space.area === wanted.area ? 0 : OTHER_AREA_WEIGHT) +
    (Math.abs(space.capacity - wanted.capacity) / 10) * TEN_SEATS_WEIGHT
  );
}

/** Returns a new list of the spaces, the most similar to `wanted` first. The sort is stable. */
export function sortBySimilarity(spaces: readonly Space[], wanted: Space): Space[] {
  return [...spaces].sort((a, b) => differenceOf(a, wanted) - differenceOf(b, wanted));
}
