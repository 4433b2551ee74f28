/** The first `most` items that fit, in their order; the others are not looked at. */
export function firstOf<Item>(items: Iterable<Item>, most: number, fits: (item: Item) => boolean): Item[] {
  const found: Item[] = [];
  for (const item of items) {
    if (found.length === most) break;
    if (fits(item)) found.push(item);
  }
  return found;
}
