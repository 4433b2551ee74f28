import { moveClock } from '@birlik/testing';
import { describeWith } from '../support/needs.js';
import { type RedisServer, startRedis } from '../support/redis-server.js';
import { slotIn } from '../support/soon.js';
import { type RequestedSlot, startTestApp, type TestApp } from '../support/test-app.js';
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

type Member = Awaited<ReturnType<TestApp['member']>>;

/** An app whose worker mails, on one of the backends, and what its members do and find in their mailboxes. */
class MailingApp {
  private constructor(
    readonly app: TestApp,
    private readonly backend: Backend,
  ) {}

  static async start(startBackend: () => Promise<Backend>): Promise<MailingApp> {
    const backend = await startBackend();
    return new MailingApp(await startTestApp({ desks: 6, worker: true, env: backend.env }), backend);
  }

  async book(who: Member, code: string, slot: RequestedSlot) {
    const { centre } = this.app;
    const answer = await who.book({ centreId: centre.id, spaceIds: [centre.findSpace(code).id], ...slot });
    if (answer.status !== 201) throw new Error(`${code} was not booked: ${answer.status}`);
    return answer.body;
  }

  subjects = ({ person }: Member) =>
    this.app.mailTo(person.email).map(({ subject }) => subject.split(':')[0]);

  mailed = (who: Member, word: string, many = 1) =>
    waitUntil(
      `${many} × ${word}`,
      15,
      () => this.subjects(who).filter((subject) => subject === word).length >= many,
    );

  move = (by: string) => moveClock(this.app.databaseUrl, by);

  /** Three members, each with a booking of a desk in two days. */
  async bookForThree() {
    const members = await Promise.all([this.app.member(), this.app.member(), this.app.member()]);
    return Promise.all(
      members.map(async (who, n) => ({
        who,
        id: (await this.book(who, `D-${n + 1}`, slotIn(2))).id as string,
      })),
    );
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.backend.stop();
  }
}

function messages(startBackend: () => Promise<Backend>): void {
  let mailing: MailingApp;
  beforeAll(async () => void (mailing = await MailingApp.start(startBackend)));
  afterAll(() => mailing.close());

  it('confirms after the time to undo, reminds 24 h and 2 h before, and no one twice', async () => {
    const booked = await mailing.bookForThree();
    const [kept, cancelled, moved] = booked.map(({ who }) => who) as [Member, Member, Member];
    await pause(1_500);
    expect([kept, cancelled, moved].flatMap(mailing.subjects)).toEqual([]);
    await mailing.move('11 seconds');
    await Promise.all([kept, cancelled, moved].map((who) => mailing.mailed(who, 'Брондау расталды')));
    expect((await cancelled.step(booked[1]!.id, 'cancel')).status).toBe(200);
    expect((await moved.change(booked[2]!.id, 1, slotIn(2, 1, 20))).status).toBe(200);
    await mailing.move('11 seconds');
    await mailing.mailed(cancelled, 'Брондаудан бас тартылды');
    await mailing.mailed(moved, 'Брондау өзгерді');
    // To 20 hours before the first start, then to 1 hour before: by then one is due for the moved booking too.
    await mailing.move('28 hours');
    await mailing.mailed(kept, 'Еске салу');
    await mailing.move('19 hours');
    await mailing.mailed(kept, 'Еске салу', 2);
    await mailing.mailed(moved, 'Еске салу');
    await pause(3_000);
    expect(mailing.subjects(kept).sort()).toEqual(['Брондау расталды', 'Еске салу', 'Еске салу']);
    expect(mailing.subjects(cancelled).sort()).toEqual(['Брондау расталды', 'Брондаудан бас тартылды']);
    expect(mailing.subjects(moved).sort()).toEqual(['Брондау расталды', 'Брондау өзгерді', 'Еске салу']);
    const reminder = mailing.app
      .mailTo(moved.person.email)
      .find((mail) => mail.subject.startsWith('Еске салу'));
    const start = Date.parse(slotIn(2, 1, 20).start) + 5 * 3_600_000;
    expect(reminder?.text).toContain(new Date(start).toISOString().slice(11, 16));
  });

  it('releases who did not come, warns before, and leaves who came alone', async () => {
    const [came, missing] = await Promise.all([mailing.app.member(), mailing.app.member()]);
    const start = (await mailing.app.now()) + 60_000;
    const slot = { start: new Date(start).toISOString(), end: new Date(start + 3_600_000).toISOString() };
    const booking = await mailing.book(came, 'D-4', slot);
    const other = await mailing.book(missing, 'D-5', slot);
    await (await mailing.app.frontDesk()).step(booking.id, 'check-in');
    await mailing.move('22 minutes');
    await mailing.mailed(missing, 'Орныңыз босатылғалы тұр');
    await mailing.move('10 minutes');
    await mailing.mailed(missing, 'Орын босатылды');
    await pause(1_500);
    expect((await missing.send(`/bookings/${other.id}`)).body.state).toBe('no_show');
    expect((await came.send(`/bookings/${booking.id}`)).body.state).toBe('checked_in');
    expect(mailing.subjects(came)).toEqual([]);
    expect(mailing.subjects(missing).filter((s) => s === 'Орын босатылды')).toHaveLength(1);
    const { body } = await missing.send('/me/messages', { headers: { 'accept-language': 'kk' } });
    expect(body.items[0]).toMatchObject({ kind: 'released', bookingId: other.id });
  });
}
