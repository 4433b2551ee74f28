import { ask } from '@birlik/testing';
import { bookWithAMinuteOfGrace, kindsMailedTo, releasesOf, waitForDue } from '../support/late-people.js';
import { startTestApp } from '../support/test-app.js';
import { pause, waitUntil } from '../support/wait-until.js';

const SHIFTED = new URL('../support/shifted-clock.mjs', `file://${__filename}`).href;
const TWO_HOURS_AHEAD = { NODE_OPTIONS: `--import=${SHIFTED}`, BIRLIK_CLOCK_SHIFT_MS: '7200000' };

// Each of these waits for a real minute, so they wait side by side.
describe('a grace of one minute, in real time', () => {
  it.concurrent(
    'gives the places of those who did not come to others within 5 s, once, with one message',
    async () => {
      const app = await startTestApp({
        desks: 5,
        rooms: 0,
        hall: false,
        worker: true,
        clock: 'real',
        env: { SWEEP_SECONDS: '20' },
      });
      try {
        const { guests, frontDesk } = await bookWithAMinuteOfGrace(app, 5);
        const [came, ...missing] = guests as [(typeof guests)[0], ...typeof guests];
        expect((await frontDesk.step(came.bookingId, 'check-in', { via: 'staff' })).status).toBe(200);
        await waitForDue(app, guests, 5);
        for (const { state, lateBy } of await releasesOf(app, missing)) {
          expect(state).toBe('no_show');
          expect(lateBy).toBeGreaterThanOrEqual(0);
          expect(lateBy).toBeLessThan(5);
        }
        expect(await releasesOf(app, [came])).toEqual([
          { id: came.bookingId, state: 'checked_in', lateBy: null },
        ]);
        const now = Date.now();
        const query = new URLSearchParams({
          centreId: app.centre.id,
          kind: 'desk',
          start: new Date(now).toISOString(),
          end: new Date(now + 1_800_000).toISOString(),
        });
        const { body } = await (await app.member()).send(`/availability?${query}`);
        const free = (spaceId: string) =>
          body.items.find((i: { spaceId: string }) => i.spaceId === spaceId).free;
        expect(missing.map((g) => free(g.spaceId))).toEqual(missing.map(() => true));
        expect(free(came.spaceId)).toBe(false);
        await pause(3_000);
        for (const guest of missing)
          expect(await kindsMailedTo(app, guest)).toEqual(['confirmation', 'released']);
        expect(await kindsMailedTo(app, came)).toEqual([]);
      } finally {
        await app.close();
      }
    },
  );

  it.concurrent(
    'does the same when the worker is killed and the queue forgets everything in between',
    async () => {
      const app = await startTestApp({
        desks: 5,
        rooms: 0,
        hall: false,
        worker: true,
        clock: 'real',
        durable: true,
        env: { SWEEP_SECONDS: '5' },
      });
      try {
        const { guests, frontDesk } = await bookWithAMinuteOfGrace(app, 5);
        const [came, ...missing] = guests as [(typeof guests)[0], ...typeof guests];
        expect((await frontDesk.step(came.bookingId, 'check-in', { via: 'staff' })).status).toBe(200);
        await waitForDue(app, guests, -20);
        await app.worker!.kill();
        await forgetQueue(app.databaseUrl);
        await waitForDue(app, guests, 3);
        const worker = await app.startWorker();
        await waitUntil('all who did not come are released', 120, async () =>
          (await releasesOf(app, missing)).every((r) => r.state === 'no_show'),
        );
        for (const { lateBy } of await releasesOf(app, missing)) expect(lateBy).toBeLessThan(120);
        // Once more, when there is nothing left to do: nothing may happen twice.
        await worker.kill();
        await forgetQueue(app.databaseUrl);
        await app.startWorker();
        await pause(8_000);
        expect((await releasesOf(app, [came]))[0]!.state).toBe('checked_in');
        const actions = await ask(
          app.databaseUrl,
          `SELECT count(*)::int AS many FROM audit WHERE action = 'booking.released'`,
        );
        expect(actions).toEqual([{ many: missing.length }]);
        // A message in the dead worker's hands is taken over when its claim runs out, after a minute.
        const released = async () =>
          Promise.all(
            missing.map(async (g) => (await kindsMailedTo(app, g)).filter((k) => k === 'released')),
          );
        await waitUntil('each of them was told', 120, async () =>
          (await released()).every((told) => told.length > 0),
        );
        for (const told of await released()) expect(told).toHaveLength(1);
      } finally {
        await app.close();
      }
    },
  );

  it.concurrent('does nothing early when a worker runs two hours ahead', async () => {
    const app = await startTestApp({
      desks: 5,
      rooms: 0,
      hall: false,
      clock: 'real',
      env: { SWEEP_SECONDS: '5' },
    });
    try {
      const [ahead] = await Promise.all([app.startWorker(TWO_HOURS_AHEAD), app.startWorker()]);
      const { guests } = await bookWithAMinuteOfGrace(app, 5);
      await waitForDue(app, guests, -3);
      expect((await releasesOf(app, guests)).map((r) => r.state)).toEqual(guests.map(() => 'confirmed'));
      await waitUntil('all are released after all', 120, async () =>
        (await releasesOf(app, guests)).every((r) => r.state === 'no_show'),
      );
      for (const { lateBy } of await releasesOf(app, guests)) expect(lateBy).toBeGreaterThanOrEqual(0);
      expect(await sentEarly(app.databaseUrl)).toBe(0);
      // The worker really lives in the future: its log says so.
      expect(
        new Date(/, (\d\d\/\d\d\/\d{4}, \S+ \S+)/.exec(ahead.logs().replace(' - ', ', '))![1]!).getTime(),
      ).toBeGreaterThan(Date.now() + 3_600_000);
    } finally {
      await app.close();
    }
  });
});

it('control: were time judged by a clock two hours ahead, releases would be early and the check would see it', async () => {
  const app = await startTestApp({ desks: 2, rooms: 0, hall: false, clock: 'real' });
  try {
    const { guests } = await bookWithAMinuteOfGrace(app, 2);
    await ask(
      app.databaseUrl,
      `CREATE OR REPLACE FUNCTION birlik_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT now() + interval '2 hours' $$`,
    );
    await app.startWorker();
    await waitUntil('an early release', 20, async () =>
      (await releasesOf(app, guests)).some((r) => r.state === 'no_show'),
    );
    const [early] = await ask(
      app.databaseUrl,
      `SELECT count(*)::int AS many FROM booking WHERE state = 'no_show' AND no_show_due_at > now()`,
    );
    expect(early!.many).toBeGreaterThan(0);
  } finally {
    await app.close();
  }
});

async function forgetQueue(databaseUrl: string): Promise<void> {
  const tables = await ask<{ name: string }>(
    databaseUrl,
    `SELECT format('bullmq.%I', tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename !~ 'migration'`,
  );
  expect(tables.length).toBeGreaterThan(0);
  await ask(databaseUrl, `TRUNCATE ${tables.map((t) => t.name).join(', ')} CASCADE`);
}

async function sentEarly(databaseUrl: string): Promise<number> {
  const [row] = await ask<{ many: number }>(
    databaseUrl,
    'SELECT count(*)::int AS many FROM message WHERE sent_at < planned_at OR claimed_at < planned_at',
  );
  return row!.many;
}
