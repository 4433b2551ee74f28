const BATCH_SIZE = 6;

/** Asks for each item, some at a time, and returns the answers in the order of the items. */
export async function mapInBatches<T, R>(items: readonly T[], ask: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (let start = 0; start < items.length; start += BATCH_SIZE) {
    answers.push(...(await Promise.all(items.slice(start, start + BATCH_SIZE).map(ask))));
  }
  return answers;
}
