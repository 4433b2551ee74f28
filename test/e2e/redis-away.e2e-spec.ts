import { ask } from '@birlik/testing';
import { describeWith } from '../support/needs.js';
import { type RedisServer, startRedis } from '../support/redis-server.js';
import { freePort, type Server } from '../support/servers.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { waitUntil } from '../support/wait-until.js';

describeWith('redis', 'a Redis that goes away', () => {
  let app: TestApp;
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
    app = await startTestApp({
      desks: 1,
      rooms: 0,
      hall: false,
      worker: true,
      env: { REDIS_URL: redis.url },
    });
  });
  afterAll(async () => {
    await app.close();
    await redis.stop();
  });

  it('stops no live view, and the worker stops when it is asked', async () => {
    const member = await app.member();
    await redis.stop();
    for (const hours of [24, 26, 28]) {
      expect((await member.book(await app.draft('D-1', hours))).status).toBe(201);
      await waitUntil('all events are relayed', 5, async () => {
        const rows = await ask(app.databaseUrl, 'SELECT 1 FROM outbox WHERE relayed_seq IS NULL');
        return rows.length === 0;
      });
    }
    const health = await fetch(`${app.worker!.url}/health/ready`);
    expect(health.status).toBe(503);
    const began = Date.now();
    await app.worker!.stop();
    expect(Date.now() - began).toBeLessThan(14_000);
  });
});

describeWith('redis', 'a Redis that is not there at the start', () => {
  let app: TestApp;
  let redis: RedisServer | null = null;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    app = await startTestApp({
      desks: 2,
      rooms: 0,
      hall: false,
      env: { REDIS_URL: `redis://127.0.0.1:${port}` },
    });
  });
  afterAll(async () => {
    await app.close();
    await redis?.stop();
  });

  const readyOf = async ({ url }: Server) => {
    const answer = await fetch(`${url}/health/ready`);
    return { status: answer.status, body: await answer.json() };
  };

  it('keeps neither API nor worker from starting; bookings are taken, and the worker makes up for it by itself', async () => {
    const worker = await app.startWorker({}, { live: true });
    expect(await readyOf(worker)).toEqual({ status: 503, body: { status: 'queue_unavailable' } });
    expect((await fetch(`${app.url}/api/health/ready`)).status).toBe(200);
    const member = await app.member();
    expect((await member.book(await app.draft('D-1', 24))).status).toBe(201);
    await waitUntil('live views are told all the same', 5, async () => {
      const rows = await ask(app.databaseUrl, 'SELECT 1 FROM outbox WHERE relayed_seq IS NULL');
      return rows.length === 0;
    });
    expect(app.mailTo(member.person.email)).toEqual([]);

    redis = await startRedis(port);
    await waitUntil('the worker is ready', 30, async () => (await readyOf(worker)).status === 200);
    await waitUntil('the confirmation goes out', 30, () => app.mailTo(member.person.email).length > 0);
    await worker.stop();
  });

  it('lets a worker stop that has never reached it', async () => {
    const worker = await app.startWorker(
      { REDIS_URL: `redis://127.0.0.1:${await freePort()}` },
      { live: true },
    );
    const began = Date.now();
    await worker.stop();
    expect(Date.now() - began).toBeLessThan(14_000);
  });
});
