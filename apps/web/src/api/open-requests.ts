/** A request that is not answered for so long is slow: people begin to wonder whether their tap was heard. */
export const SLOW_AFTER_MS = 1_500;

let slow = 0;
const listeners = new Set<() => void>();

function change(by: number): void {
  slow += by;
  for (const listener of listeners) listener();
}

/** Notes that a request is under way. @returns notes that it has ended */
export function noteRequest(): () => void {
  let isSlow = false;
  const timer = setTimeout(() => {
    isSlow = true;
    change(1);
  }, SLOW_AFTER_MS);
  return () => {
    clearTimeout(timer);
    if (isSlow) change(-1);
  };
}

/** Whether a request waits for its answer for long. */
export function hasSlowRequest(): boolean {
  return slow > 0;
}

/** Tells when `hasSlowRequest` may have changed. @returns stops listening */
export function listenToRequests(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
