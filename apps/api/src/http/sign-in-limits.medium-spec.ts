import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type AttemptLimit, AttemptCounts } from '@birlik/database';
import { TOO_BUSY } from '@birlik/kernel';
import { ask, openTestLibraries, outcomeOf, type TestLibraries } from '@birlik/testing';
import { WRONG_CREDENTIALS } from '@birlik/users';
import { SignInLimits } from './sign-in-limits.js';

const A_MINUTE = 10;
const wrong = () => Promise.reject(WRONG_CREDENTIALS.create());
const right = () => Promise.resolve('in');

describe('limits of guessing', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 1, rooms: 0, hall: false });
  });
  afterAll(() => app.close());
  beforeEach(() => ask(app.url, 'DELETE FROM attempt_count'));

  /** The limits of one API process. */
  const aProcess = () => new SignInLimits(app.get(AttemptCounts), A_MINUTE);
  const from = (address: string, login: string, isKnownDevice = false) => ({ address, login, isKnownDevice });
  const guess = (limits: SignInLimits, address: string, login: string, isKnown = false) =>
    outcomeOf(limits.guardSignIn(from(address, login, isKnown), wrong));

  it('let a hundred people behind one address in, though one in ten mistypes', async () => {
    const limits = aProcess();
    const outcomes: string[] = [];
    // A few at once, as the queue of hashes lets them.
    for (let n = 0; n < 100; n += 10) {
      const people = Array.from({ length: 10 }, (_, i) => `person${n + i}@test.example`);
      await guess(limits, '203.0.113.7', people[0]!);
      outcomes.push(
        ...(await Promise.all(
          people.map((login) => outcomeOf(limits.guardSignIn(from('203.0.113.7', login), right))),
        )),
      );
    }
    expect(outcomes).toEqual(Array.from({ length: 100 }, () => 'done'));
  });

  it('hold over several processes, for an account from one address and from many', async () => {
    const processes = [aProcess(), aProcess(), aProcess()];
    const fromOne = await Promise.all(
      Array.from({ length: 60 }, (_, n) => guess(processes[n % 3]!, '198.51.100.1', 'a@test.example')),
    );
    expect(fromOne.filter((outcome) => outcome === 'wrong_credentials')).toHaveLength(A_MINUTE);
    const fromMany = await Promise.all(
      Array.from({ length: 90 }, (_, n) => guess(processes[n % 3]!, `192.0.2.${n}`, 'b@test.example')),
    );
    expect(fromMany.filter((outcome) => outcome === 'wrong_credentials')).toHaveLength(3 * A_MINUTE);
  });

  it('control: where each process counts alone, three processes allow three times as much', async () => {
    const alone = () =>
      new SignInLimits(
        {
          makeLimit: ({ name, points, seconds }: AttemptLimit) =>
            new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
        },
        A_MINUTE,
      );
    const processes = [alone(), alone(), alone()];
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, (_, n) => guess(processes[n % 3]!, '198.51.100.1', 'a@test.example')),
    );
    expect(outcomes.filter((outcome) => outcome === 'wrong_credentials')).toHaveLength(3 * A_MINUTE);
  });

  it('stop somebody who tries many accounts from one address', async () => {
    const limits = aProcess();
    const outcomes = [];
    for (let n = 0; n < 60; n++) outcomes.push(await guess(limits, '198.51.100.9', `p${n}@test.example`));
    expect(outcomes.filter((outcome) => outcome === 'wrong_credentials')).toHaveLength(5 * A_MINUTE);
  });

  it('shut no known device out, and have a limit for it too', async () => {
    const limits = aProcess();
    for (let n = 0; n < 40; n++) await guess(limits, `192.0.2.${n}`, 'member@test.example');
    const outcomes = [];
    for (let n = 0; n < 11; n++) outcomes.push(await guess(limits, '192.0.2.1', 'Member@test.example', true));
    expect(outcomes.slice(-2)).toEqual(['wrong_credentials', 'rate_limited']);
  });

  it('count no attempt that was not judged, and forget those before a right password', async () => {
    const limits = aProcess();
    const busy = () => Promise.reject(TOO_BUSY.create({ retryAfterSeconds: 5 }));
    for (let n = 0; n < 40; n++)
      expect(await outcomeOf(limits.guardSignIn(from('::1', 'a@test.example'), busy))).toBe('too_busy');
    for (let n = 0; n < 29; n++) await guess(limits, `192.0.2.${n}`, 'a@test.example');
    expect(await outcomeOf(limits.guardSignIn(from('::2', 'a@test.example'), right))).toBe('done');
    expect(await guess(limits, '::3', 'a@test.example')).toBe('wrong_credentials');
    expect(await guess(limits, '::4', 'a@test.example')).toBe('wrong_credentials');
  });

  it('keep neither addresses nor logins', async () => {
    await guess(aProcess(), '198.51.100.77', 'secret@test.example');
    const dump = JSON.stringify(await ask(app.url, 'SELECT * FROM attempt_count'));
    expect(dump).toContain('pair:');
    expect(dump).not.toMatch(/198\.51\.100\.77|secret/);
  });
});
