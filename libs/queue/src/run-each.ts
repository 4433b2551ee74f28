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
  const results: Result[] = [];
  const failures: { name: string; error: unknown }[] = [];
  const left = items.entries();
  const takeOneByOne = async () => {
    for (const [i, item] of left)
      try {
        results[i] = await work(item);
      } catch (error) {
        failures.push({ name: nameOf(item), error });
      }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, takeOneByOne));
  if (failures.length === 0) return results;
  const named = failures.slice(0, MAX_NAMED).map(({ name, error }) => `${name}: ${String(error)}`);
  throw new AggregateError(
    failures.map(({ error }) => error),
    `${failures.length} failed: ${named.join('; ')}`,
  );
}
