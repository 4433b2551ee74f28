/** Failures that the message of the error names. */
const MAX_NAMED = 5;

/**
 * Calls `work` with each item, some at once. A failure does not stop the others.
 * @returns the results, in the order of the items
 * @throws AggregateError at the end, when some failed; it names them
 */
export async function runEach<T, Result>(
  items: readonly T[],
  work: (item: T) => Promise<Result>,
  { atOnce = Infinity, nameOf = String }: { atOnce?: number; nameOf?: (item: T) => string } = {},
): Promise<Result[]> {
  const ends: PromiseSettledResult<Result>[] = [];
  const left = items.entries();
  const takeOneByOne = async () => {
    for (const [i, item] of left)
      [ends[i]] = (await Promise.allSettled([work(item)])) as [PromiseSettledResult<Result>];
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, takeOneByOne));
  const failed = ends.flatMap((end, i) =>
    end.status === 'rejected' ? [{ name: nameOf(items[i]!), error: end.reason as unknown }] : [],
  );
  if (failed.length > 0)
    throw new AggregateError(
      failed.map(({ error }) => error),
      `${failed.length} failed: ${failed
        .slice(0, MAX_NAMED)
        .map(({ name, error }) => `${name}: ${String(error)}`)
        .join('; ')}`,
    );
  return ends.map((end) => (end as PromiseFulfilledResult<Result>).value);
}
