/**
 * Calls `work` with each item concurrently. A failure does not stop the others.
 * @throws AggregateError at the end, when some failed
 */
export async function runEach<T extends object>(
  all: readonly T[],
  work: (one: T) => Promise<void>,
): Promise<void> {
  const ends = await Promise.allSettled(all.map(work));
  const failed = ends.flatMap((end, i) =>
    end.status === 'rejected' ? [{ name: all[i]!.constructor.name, error: end.reason as unknown }] : [],
  );
  if (failed.length === 0) return;
  const message = failed.map(({ name, error }) => `${name}: ${String(error)}`).join('; ');
  throw new AggregateError(
    failed.map(({ error }) => error),
    message,
  );
}
