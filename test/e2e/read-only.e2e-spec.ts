import { ask } from '@birlik/testing';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { waitUntil } from '../support/wait-until.js';

/** What a failover to a standby looks like, and the way back. */
describe('a database that takes no writes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ desks: 1, rooms: 0, hall: false, worker: true });
  });
  afterAll(() => app.close());

  const setReadOnly = async (value: 'on' | 'off') => {
    const name = new URL(app.databaseUrl).pathname.slice(1);
    await ask(app.databaseUrl, `ALTER DATABASE ${name} SET default_transaction_read_only = ${value}`);
  };
  const statusOf = async (url: string) => (await fetch(url)).status;
  const readiness = async () => [
    await statusOf(`${app.url}/api/health/ready`),
    await statusOf(`${app.worker!.url}/health/ready`),
  ];

  it('is a lost one: 503 for writes and in readiness, until writes are possible again', async () => {
    const member = await app.member();
    const draft = await app.draft('D-1', 24);
    expect(await readiness()).toEqual([200, 200]);
    await setReadOnly('on');
    await ask(
      app.databaseUrl,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()
         AND application_name IN ('birlik-api', 'birlik-worker')`,
    );
    await waitUntil('readiness says no', 5, async () => `${await readiness()}` === '503,503');
    const refused = await member.book(draft);
    expect([refused.status, refused.body.code]).toEqual([503, 'unavailable']);
    expect(refused.headers.get('retry-after')).toBe('2');
    await setReadOnly('off');
    await waitUntil('a booking', 5, async () => (await member.book(draft)).status === 201);
    await waitUntil('readiness says yes', 10, async () => `${await readiness()}` === '200,200');
    expect(app.api.logs()).not.toMatch(/read-only transaction/);
  });
});
