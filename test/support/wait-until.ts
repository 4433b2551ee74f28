/**
 * Asks again and again until the answer is truthy, and gives it.
 * @throws Error naming `what` after `seconds`
 */
export async function waitUntil<T>(
  what: string,
  seconds: number,
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
): Promise<T> {
  for (const deadline = Date.now() + seconds * 1_000; ;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`Not within ${seconds} s: ${what}`);
    await pause(50);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
