import type { Space } from '@birlik/rooms';
import { Rush } from './recent-attempts.js';

/** A promise, and the hands that end it. */
function aAction(): { ends: Promise<string>; end(): void; fail(): void } {
  let [end, fail] = [() => {}, () => {}];
  const ends = new Promise<string>((resolve, reject) => {
    end = () => resolve('done');
    fail = () => reject(new Error('taken'));
  });
  return { ends, end, fail };
}

describe('a rush', () => {
  const at = (start: number, ...ids: string[]) => ({
    spaces: ids.map((id) => ({ id }) as Space),
    slot: { start, end: start + 1 },
  });
  const soon = async (asked: Promise<boolean>) => {
    const nothing = new Promise<'waits'>((resolve) => setImmediate(() => resolve('waits')));
    return Promise.race([asked, nothing]);
  };

  it('lets who wants the same place at the same time wait until the attempt has ended, however it ends', async () => {
    const rush = new Rush();
    for (const how of ['end', 'fail'] as const) {
      const [action, place] = [aAction(), at(how === 'end' ? 1 : 2, 'D-1', 'D-2')];
      const attempt = rush.attempt(place, () => action.ends).catch((error: Error) => error.message);
      const asked = rush.isOn(at(place.slot.start, 'D-2'));
      expect(await soon(asked)).toBe('waits');
      action[how]();
      expect(await asked).toBe(true);
      expect(await attempt).toBe(how === 'end' ? 'done' : 'taken');
    }
  });

  it('keeps nobody who wants something else', async () => {
    const rush = new Rush();
    const action = aAction();
    const attempt = rush.attempt(at(1, 'D-1'), () => action.ends);
    expect(await soon(rush.isOn(at(2, 'D-1')))).toBe(false);
    expect(await soon(rush.isOn(at(1, 'D-3')))).toBe(false);
    action.end();
    await attempt;
  });

  it('forgets an attempt after some seconds', async () => {
    jest.useFakeTimers();
    const rush = new Rush();
    await rush.attempt(at(1, 'D-1'), () => Promise.resolve('done'));
    jest.advanceTimersByTime(4_999);
    expect(await rush.isOn(at(1, 'D-1'))).toBe(true);
    jest.advanceTimersByTime(2);
    expect(await rush.isOn(at(1, 'D-1'))).toBe(false);
    jest.useRealTimers();
  });
});
