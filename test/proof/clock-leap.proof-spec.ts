import { ask, installMovableClock, moveClock } from '@birlik/testing';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { pause, waitUntil } from '../support/wait-until.js';
import type { Server } from '../support/servers.js';

const MANY = 12;
const GUARDED = { CLOCK_TOLERANCE_SECONDS: '120' };

/** Bookings that begin in an hour, and a hold; all that a clock five hours ahead would end. */
describe('a clock of the database that leaps five hours ahead', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp({ desks: MANY + 1, rooms: 0, hall: false, clock: 'real' });
    await installMovableClock(app.databaseUrl);
    for (let n = 1; n <= MANY; n++)
      expect((await (await app.member()).book(await app.draft(`D-${n}`, 1, 2))).status).toBe(201);
    const hold = await (
      await app.member()
    ).send('/holds', { method: 'POST', body: await app.draft(`D-${MANY + 1}`, 1, 2) });
    expect(hold.status).toBe(201);
  });
  afterEach(() => app.close());

  const countStates = async () =>
    Object.fromEntries(
      (
        await ask<{ state: string; many: number }>(
          app.databaseUrl,
          'SELECT state, count(*)::int AS many FROM booking GROUP BY state',
        )
      ).map(({ state, many }) => [state, many]),
    );
  const readyOf = async ({ url }: Server) => {
    const answer = await fetch(`${url}/health/ready`);
    return { status: answer.status, says: ((await answer.json()) as { status: string }).status };
  };
  const countSent = async () =>
    (await ask(app.databaseUrl, `SELECT 1 FROM message WHERE state = 'sent' AND kind <> 'confirmation'`))
      .length;

  it('releases nobody, ends no hold and sends no reminder, and the worker says why it waits', async () => {
    const worker = await app.startWorker(GUARDED);
    await waitUntil('the first sweep is over', 20, async () => (await readyOf(worker)).status === 200);
    await moveClock(app.databaseUrl, '5 hours');
    await waitUntil('the worker notices', 20, async () => (await readyOf(worker)).status === 503);
    await pause(6_000);
    expect(await countStates()).toEqual({ confirmed: MANY, held: 1 });
    expect(await countSent()).toBe(0);
    expect(await readyOf(worker)).toEqual({ status: 503, says: 'clock_differs' });
    expect(worker.logs()).toMatch(/ERROR[\s\S]*differs from that of this machine \(300 min ahead\)/);

    await moveClock(app.databaseUrl, '-5 hours');
    await waitUntil('the worker works again', 20, async () => (await readyOf(worker)).status === 200);
    const late = await app.member();
    expect((await late.book(await app.draft(`D-1`, 4, 1))).status).toBe(201);
    await waitUntil('a confirmation goes out', 20, () => app.mailTo(late.person.email).length > 0);
    expect(await countStates()).toEqual({ confirmed: MANY + 1, held: 1 });
  });

  it('control: without the guard everybody is released before their time', async () => {
    const worker = await app.startWorker({ CLOCK_TOLERANCE_SECONDS: '0' });
    await moveClock(app.databaseUrl, '5 hours');
    await waitUntil('all are released and the hold has ended', 40, async () => {
      const states = await countStates();
      return states.no_show === MANY && states.expired === 1;
    });
    expect((await readyOf(worker)).status).toBe(200);
  });
});
