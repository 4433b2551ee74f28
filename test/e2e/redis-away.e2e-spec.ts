import { ask } from '@birlik/testing';
import { describeWith } from '../support/needs.js';
import { type RedisServer, startRedis } from '../support/redis-server.js';
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
