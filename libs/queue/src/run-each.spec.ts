import { runEach } from './run-each.js';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('running each of several', () => {
  it('gives the results in the order of the items', async () => {
    const slowFirst = async (n: number) => {
      await pause(n === 1 ? 20 : 0);
      return n * 10;
    };
    expect(await runEach([1, 2, 3], slowFirst)).toEqual([10, 20, 30]);
    expect(await runEach([], slowFirst)).toEqual([]);
  });

  it('runs no more at once than it may', async () => {
    let running = 0;
    let most = 0;
    await runEach(
      Array.from({ length: 9 }, (_, i) => i),
      async () => {
        most = Math.max(most, ++running);
        await pause(2);
        running--;
      },
      { atOnce: 3 },
    );
    expect(most).toBe(3);
  });

  it('goes on after a failure, and names those that failed', async () => {
    const done: number[] = [];
    const odd = (n: number) =>
      n % 2 ? Promise.reject(new Error('odd')) : Promise.resolve(void done.push(n));
    await expect(runEach([1, 2, 3, 4], odd, { nameOf: (n) => `no ${n}` })).rejects.toThrow(
      '2 failed: no 1: Error: odd; no 3: Error: odd',
    );
    expect(done).toEqual([2, 4]);
  });
});
