/** The first `max` items that fit, in their order. Later items are not read from `items`. */
export function takeFirst<Item>(items: Iterable<Item>, max: number, fits: (item: Item) => boolean): Item[] {
  const found: Item[] = [];
  for (const item of items) {
    if (found.length === max) break;
    if (fits(item)) found.push(item);
  }
  return found;
}
