import { DueWork } from '@birlik/queue';
import { DueWorkHandler } from './due-work.handler.js';

const JOB = { name: 'trial', queue: 'bookings' } as const;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Rows that fall due at moments of `performance.now()`; each look takes some time. */
class FakeRows extends DueWork {
  readonly job = JOB;
  readonly batches: number[] = [];
  atOnce = 0;
  mostAtOnce = 0;
  /** Rows that are due and cannot be worked on. */
  stuck = 0;

  constructor(private due: number[] = []) {
    super();
  }

  add(afterMs: number): void {
    this.due.push(performance.now() + afterMs);
  }

  findNextDue(seconds: number): Promise<number | null> {
    if (this.stuck > 0) return Promise.resolve(0);
    const next = Math.min(...this.due) - performance.now();
    return Promise.resolve(next <= seconds * 1_000 ? Math.max(0, next) : null);
  }

  async run(): Promise<number> {
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
    const now = performance.now();
    const done = this.due.filter((at) => at <= now).length;
    await pause(5);
    this.due = this.due.filter((at) => at > now);
    this.batches.push(done);
    this.atOnce--;
    return done;
  }

  get done(): number {
    return this.batches.reduce((sum, n) => sum + n, 0);
  }

  get left(): number {
    return this.due.length;
  }
}

describe('the handler of due work', () => {
  const woken: DueWork[] = [];
  const handlerOf = (rows: FakeRows, isClockBelieved = () => true) =>
    new DueWorkHandler(
      rows,
      async (work) => void woken.push(work),
      async () => isClockBelieved(),
    );
  beforeEach(() => void woken.splice(0));

  afterEach(() => void jest.useRealTimers());

  it('waits for what falls due within a second, and takes neighbours together', async () => {
    // A busy machine would take them in smaller parts.
    jest.useFakeTimers();
    const rows = new FakeRows();
    for (let n = 0; n < 40; n++) rows.add(n * 10);
    const running = handlerOf(rows).run();
    await jest.advanceTimersByTimeAsync(1_000);
    await running;
    expect(rows.done).toBe(40);
    expect(rows.batches.length).toBeLessThan(10);
  });

  it('leaves what falls due later to a job of its own', async () => {
    const rows = new FakeRows();
    rows.add(0);
    rows.add(5_000);
    await pause(1);
    await handlerOf(rows).run();
    expect([rows.done, rows.left]).toEqual([1, 1]);
    expect(woken).toEqual([rows]);
  });

  it('is at work once, and looks again when it is woken meanwhile', async () => {
    const rows = new FakeRows();
    rows.add(900);
    const handler = handlerOf(rows);
    const first = handler.run();
    await pause(30);
    rows.add(0);
    const began = performance.now();
    await handler.run();
    while (rows.done === 0) await pause(5);
    // Long before the row that it was waiting for.
    expect(performance.now() - began).toBeLessThan(500);
    await first;
    expect([rows.done, rows.mostAtOnce]).toEqual([2, 1]);
  });

  it('ends when nothing can be done about what is due', async () => {
    const rows = new FakeRows();
    rows.stuck = 1;
    await handlerOf(rows).run();
    expect(rows.batches).toEqual([0, 0]);
  });

  it('ends at once when the clock is not believed any more', async () => {
    const rows = new FakeRows();
    rows.add(0);
    rows.add(300);
    await pause(1);
    await handlerOf(rows, () => rows.done === 0).run();
    expect([rows.done, rows.left]).toEqual([1, 1]);
  });

  it('ends soon when it is stopped', async () => {
    const rows = new FakeRows();
    rows.add(800);
    const handler = handlerOf(rows);
    const running = handler.run();
    await pause(20);
    const began = performance.now();
    handler.stop();
    await running;
    expect(performance.now() - began).toBeLessThan(300);
    expect(rows.left).toBe(1);
  });

  it('can run again after a failure', async () => {
    const rows = new FakeRows();
    const handler = handlerOf(rows);
    const failing = jest.spyOn(rows, 'run').mockRejectedValueOnce(new Error('not today'));
    await expect(handler.run()).rejects.toThrow('not today');
    failing.mockRestore();
    rows.add(0);
    await pause(1);
    await handler.run();
    expect(rows.done).toBe(1);
  });
});
