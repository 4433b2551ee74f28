/** Waits until the address answers 200. Rejects when `signal` is aborted. */
export async function waitUntilReady(url: string, signal: AbortSignal, timeoutMs = 120_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let last = 'no answer yet';
  while (Date.now() < deadline) {
    signal.throwIfAborted();
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      const text = await answer.text();
      if (answer.ok) return;
      last = `${answer.status} ${text.slice(0, 300)}`;
    } catch (error) {
      last = (error as Error).message;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} was not ready within ${timeoutMs / 1000} s: ${last}`);
}

/** Rejects when `signal` is aborted or after `timeoutMs`; never resolves. */
export function rejectWhenLate(what: string, signal: AbortSignal, timeoutMs = 120_000): Promise<never> {
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} within ${timeoutMs / 1000} s.`)), timeoutMs);
    timer.unref();
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    if (signal.aborted) reject(signal.reason as Error);
  });
  late.catch(() => undefined);
  return late;
}
