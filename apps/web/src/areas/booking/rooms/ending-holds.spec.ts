import { EndingHolds } from './ending-holds';

describe('the holds that end', () => {
  it('are waited for until all are over, also those that fail', async () => {
    const holds = new EndingHolds();
    let release: () => void = () => undefined;
    let fail: () => void = () => undefined;
    const first = new Promise<void>((resolve) => (release = resolve));
    holds.add(first);
    holds.add(new Promise((_, reject) => (fail = () => reject(new Error('not reached')))));
    let isOver = false;
    const waiting = holds.waitForAll().then(() => (isOver = true));
    release();
    await first;
    expect(isOver).toBe(false);
    fail();
    await waiting;
    expect(isOver).toBe(true);
  });

  it('are not kept when they are over, however many there were', async () => {
    const holds = new EndingHolds();
    for (let i = 0; i < 50; i++) holds.add(Promise.resolve(i));
    expect(holds.size).toBe(50);
    await holds.waitForAll();
    expect(holds.size).toBe(0);
  });
});
