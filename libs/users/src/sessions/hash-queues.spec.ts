import { outcomeOf } from '@birlik/testing';
import { HashQueues, type Lane } from './hash-queues.js';

/** Queues whose work ends when the test says so. */
function observed() {
  const queues = new HashQueues();
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (lane: Lane, name: string) =>
    outcomeOf(
      queues.run(lane, () => {
        started.push(name);
        return new Promise<void>((end) => ends.set(name, end));
      }),
    );
  const end = async (name: string) => {
    ends.get(name)!();
    await new Promise(setImmediate);
  };
  return { queues, started, ask, end };
}

describe('the queues of password hashes', () => {
  it('lets a known device pass a flood of strangers after one hash, and keeps half for strangers', async () => {
    const { started, ask, end } = observed();
    const flood = Array.from({ length: 30 }, (_, n) => ask('stranger', `s${n}`));
    const known = [ask('known', 'k0'), ask('known', 'k1')];
    const refused = await Promise.all(flood.slice(22));
    expect(refused).toEqual(Array.from({ length: 8 }, () => 'too_busy'));
    expect(started).toEqual(['s0', 's1']);
    await end('s0');
    expect(started).toEqual(['s0', 's1', 'k0']);
    await end('k0');
    expect(started).toEqual(['s0', 's1', 'k0', 'k1']);
    await end('s1');
    await end('k1');
    expect(started).toEqual(['s0', 's1', 'k0', 'k1', 's2', 's3']);
    expect(await Promise.all(known)).toEqual(['done', 'done']);
  });

  it('does not let a flood of known devices shut strangers out either', async () => {
    const { started, ask, end } = observed();
    for (let n = 0; n < 30; n++) void ask('known', `k${n}`);
    void ask('stranger', 's0');
    await end('k0');
    expect(started).toEqual(['k0', 'k1', 's0']);
  });

  it('gives both places to the only lane that wants them', async () => {
    const { started, ask, end } = observed();
    for (let n = 0; n < 4; n++) void ask('stranger', `s${n}`);
    await end('s0');
    await end('s1');
    expect(started).toEqual(['s0', 's1', 's2', 's3']);
    await end('s2');
    await end('s3');
    void ask('known', 'k0');
    expect(started.at(-1)).toBe('k0');
  });

  it('lets more wait in each lane when the limit of sign-ins is raised', async () => {
    const { queues, ask } = observed();
    queues.allowWaiting(25);
    const asked = Array.from({ length: 28 }, (_, n) => ask('stranger', `s${n}`));
    expect(await asked[27]).toBe('too_busy');
    expect(await Promise.race([asked[26], Promise.resolve('waits')])).toBe('waits');
  });
});
