import { percentile } from './figures.mjs';

/**
 * Keeps `workers` busy for some seconds, each asking again as soon as it has its answer.
 * @param workers functions that do one operation each and throw when the answer is wrong; false when nothing is left to do
 * @returns answers per second and the times one of two and 99 of 100 had to wait, in ms
 */
export async function closedLoop(workers, seconds) {
  const times = [];
  const began = performance.now();
  const end = began + seconds * 1_000;
  await Promise.all(
    workers.map(async (work) => {
      while (performance.now() < end) {
        const asked = performance.now();
        if ((await work()) === false) return;
        times.push(performance.now() - asked);
      }
    }),
  );
  const elapsed = performance.now() - began;
  return {
    answers: times.length,
    perSecond: (times.length * 1_000) / elapsed,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}
