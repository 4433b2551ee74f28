import { ask, moveClock } from '@birlik/testing';
import { describeWith } from '../support/needs.js';
import { type RedisServer, startRedis } from '../support/redis-server.js';
import { slotIn } from '../support/soon.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { pause, waitUntil } from '../support/wait-until.js';

// The same promises on either backend: neither is the record of anything.
describe('messages, with jobs in PostgreSQL', () =>
  messages(() => Promise.resolve({ env: {}, stop: () => Promise.resolve() })));
describeWith('redis', 'messages, with jobs in Redis', () =>
  messages(async () => {
    const redis: RedisServer = await startRedis();
    return { env: { REDIS_URL: redis.url }, stop: () => redis.stop() };
  }),
);

interface Backend {
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

function messages(startBackend: () => Promise<Backend>): void {
  let app: TestApp;
  let backend: Backend;
  beforeAll(async () => {
    backend = await startBackend();
    app = await startTestApp({ desks: 6, worker: true, env: backend.env });
  });
  afterAll(async () => {
    await app.close();
    await backend.stop();
  });

  type Member = Awaited<ReturnType<TestApp['member']>>;
  const book = async (who: Member, code: string, slot: object) => {
    const answer = await who.book({
      centreId: app.centre.id,
      spaceIds: [app.centre.findSpace(code).id],
      ...slot,
    });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const subjects = (who: Member) => app.mailTo(who.person.email).map((mail) => mail.subject.split(':')[0]);
  const mailed = (who: Member, word: string, many = 1) =>
    waitUntil(`${many} × ${word}`, 15, () => subjects(who).filter((s) => s === word).length >= many);

  it('confirms after the time to undo, reminds 24 h and 2 h before, and no one twice', async () => {
    const [kept, cancelled, moved] = await Promise.all([app.member(), app.member(), app.member()]);
    await book(kept, 'D-1', slotIn(2));
    const second = await book(cancelled, 'D-2', slotIn(2));
    const third = await book(moved, 'D-3', slotIn(2));
    await pause(1_500);
    expect([...subjects(kept), ...subjects(cancelled), ...subjects(moved)]).toEqual([]);
    await moveClock(app.databaseUrl, '11 seconds');
    await Promise.all([kept, cancelled, moved].map((who) => mailed(who, 'Брондау расталды')));
    expect((await cancelled.step(second.id, 'cancel')).status).toBe(200);
    expect((await moved.change(third.id, 1, slotIn(2, 1, 20))).status).toBe(200);
    await moveClock(app.databaseUrl, '11 seconds');
    await mailed(cancelled, 'Брондау болдырылмады');
    await mailed(moved, 'Брондау өзгерді');
    // To 20 hours before the first start, then to 1 hour before: by then one is due for the moved booking too.
    await moveClock(app.databaseUrl, '28 hours');
    await mailed(kept, 'Еске салу');
    await moveClock(app.databaseUrl, '19 hours');
    await mailed(kept, 'Еске салу', 2);
    await mailed(moved, 'Еске салу');
    await pause(3_000);
    expect(subjects(kept).sort()).toEqual(['Брондау расталды', 'Еске салу', 'Еске салу']);
    expect(subjects(cancelled).sort()).toEqual(['Брондау болдырылмады', 'Брондау расталды']);
    expect(subjects(moved).sort()).toEqual(['Брондау расталды', 'Брондау өзгерді', 'Еске салу']);
    const reminder = app.mailTo(moved.person.email).find((mail) => mail.subject.startsWith('Еске салу'));
    const start = Date.parse(slotIn(2, 1, 20).start) + 5 * 3_600_000;
    expect(reminder?.text).toContain(new Date(start).toISOString().slice(11, 16));
  });

  it('releases who did not come, warns before, and leaves who came alone', async () => {
    const [came, missing] = await Promise.all([app.member(), app.member()]);
    const [clock] = await ask<{ now: Date }>(app.databaseUrl, 'SELECT birlik_now() AS now');
    const start = clock!.now.getTime() + 60_000;
    const slot = { start: new Date(start).toISOString(), end: new Date(start + 3_600_000).toISOString() };
    const booking = await book(came, 'D-4', slot);
    const other = await book(missing, 'D-5', slot);
    await (await app.frontDesk()).step(booking.id, 'check-in');
    await moveClock(app.databaseUrl, '22 minutes');
    await mailed(missing, 'Орын жақында босатылады');
    await moveClock(app.databaseUrl, '10 minutes');
    await mailed(missing, 'Орын босатылды');
    await pause(1_500);
    expect((await missing.send(`/bookings/${other.id}`)).body.state).toBe('no_show');
    expect((await came.send(`/bookings/${booking.id}`)).body.state).toBe('checked_in');
    expect(subjects(came)).toEqual([]);
    expect(subjects(missing).filter((s) => s === 'Орын босатылды')).toHaveLength(1);
    const { body } = await missing.send('/me/messages', { headers: { 'accept-language': 'kk' } });
    expect(body.items[0]).toMatchObject({ kind: 'released', bookingId: other.id });
  });
}
