import type { Space } from '@birlik/rooms';
import { RecentAttempts } from './recent-attempts.js';

/** A promise and the functions that resolve or reject it. */
function anAttempt(): { ends: Promise<string>; end(): void; fail(): void } {
  let [end, fail] = [() => {}, () => {}];
  const ends = new Promise<string>((resolve, reject) => {
    end = () => resolve('done');
    fail = () => reject(new Error('taken'));
  });
  return { ends, end, fail };
}

describe('recent attempts', () => {
  const at = (start: number, ...ids: string[]) => ({
    spaces: ids.map((id) => ({ id }) as Space),
    slot: { start, end: start + 1 },
  });
  const soon = async (asked: Promise<boolean>) => {
    const nothing = new Promise<'waits'>((resolve) => setImmediate(() => resolve('waits')));
    return Promise.race([asked, nothing]);
  };

  it('make others who want the same space at the same time wait until the attempt ends, in either way', async () => {
    const recent = new RecentAttempts();
    for (const how of ['end', 'fail'] as const) {
      const [running, subject] = [anAttempt(), at(how === 'end' ? 1 : 2, 'D-1', 'D-2')];
      const attempt = recent.trackAttempt(subject, () => running.ends).catch((error: Error) => error.message);
      const asked = recent.waitForOthers(at(subject.slot.start, 'D-2'));
      expect(await soon(asked)).toBe('waits');
      running[how]();
      expect(await asked).toBe(true);
      expect(await attempt).toBe(how === 'end' ? 'done' : 'taken');
    }
  });

  it('make nobody wait who wants something else', async () => {
    const recent = new RecentAttempts();
    const running = anAttempt();
    const attempt = recent.trackAttempt(at(1, 'D-1'), () => running.ends);
    expect(await soon(recent.waitForOthers(at(2, 'D-1')))).toBe(false);
    expect(await soon(recent.waitForOthers(at(1, 'D-3')))).toBe(false);
    running.end();
    await attempt;
  });

  it('are forgotten after some seconds', async () => {
    jest.useFakeTimers();
    const recent = new RecentAttempts();
    await recent.trackAttempt(at(1, 'D-1'), () => Promise.resolve('done'));
    jest.advanceTimersByTime(4_999);
    expect(await recent.waitForOthers(at(1, 'D-1'))).toBe(true);
    jest.advanceTimersByTime(2);
    expect(await recent.waitForOthers(at(1, 'D-1'))).toBe(false);
    jest.useRealTimers();
  });
});
