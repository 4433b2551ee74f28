import type { Space } from '@birlik/rooms';

const MISSING_FEATURE = 3;
const OTHER_AREA = 2;
/** Ten seats more or less weigh as much as this. */
const TEN_SEATS = 1;

/** How unlike two spaces are: features that are missing, another area, another size. Zero for the same kind of space. */
function differenceOf(space: Space, wanted: Space): number {
  const missing = wanted.features.filter((feature) => !space.features.includes(feature)).length;
  return (
    missing * MISSING_FEATURE +
    (space.area === wanted.area ? 0 : OTHER_AREA) +
    (Math.abs(space.capacity - wanted.capacity) / 10) * TEN_SEATS
  );
}

/** The spaces in a new list, the one that is most like `wanted` first. Equal ones keep their order. */
export function sortBySimilarity(spaces: readonly Space[], wanted: Space): Space[] {
  return [...spaces].sort((a, b) => differenceOf(a, wanted) - differenceOf(b, wanted));
}
