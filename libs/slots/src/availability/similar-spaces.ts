import type { Space } from '@birlik/rooms';

const MISSING_FEATURE_WEIGHT = 3;
const OTHER_AREA_WEIGHT = 2;
/** Ten seats more or less weigh as much as this. */
const TEN_SEATS_WEIGHT = 1;

/** How unlike two spaces are: features that are missing, another area, another size. Zero for the same kind of space. */
function differenceOf(space: Space, wanted: Space): number {
  const missing = wanted.features.filter((feature) => !space.features.includes(feature)).length;
  return (
    missing * MISSING_FEATURE_WEIGHT +
    (space.area === wanted.area ? 0 : OTHER_AREA_WEIGHT) +
    (Math.abs(space.capacity - wanted.capacity) / 10) * TEN_SEATS_WEIGHT
  );
}

/** The spaces in a new list, the one that is most like `wanted` first. Equal ones keep their order. */
export function sortBySimilarity(spaces: readonly Space[], wanted: Space): Space[] {
  return [...spaces].sort((a, b) => differenceOf(a, wanted) - differenceOf(b, wanted));
}
