import { Database, UnitOfWork } from '@birlik/database';
import { HOUR, newId } from '@birlik/kernel';
import { aMember, ask, moveClock, type TestLibraries, openTestLibraries } from '@birlik/testing';
import type { ChannelKey } from '../channels/channel.js';
import type { BookingFacts } from '../definition/facts.js';
import type { BookingMessageKind } from '../kinds/message-kinds.js';
import { MessageClaims } from './message-claims.repository.js';
import { MessageLedger } from './message-ledger.repository.js';

/**
 * A reminder is correct when it is sent, and there is at most one for each person, kind, version and channel.
 */
describe('the message ledger', () => {
  let app: TestLibraries;
  let ledger: MessageLedger;
  let messageClaims: MessageClaims;
  let recipientId: string;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 1, rooms: 0, hall: false, pool: 10 });
    ledger = app.libraries.get(MessageLedger);
    messageClaims = app.libraries.get(MessageClaims);
    recipientId = (await aMember(app.libraries, app.centre.id, { language: 'ru' })).personId;
  });
  afterAll(() => app.close());

  const now = async () => (await ask<{ now: Date }>(app.url, 'SELECT birlik_now() AS now'))[0]!.now.getTime();
  const plan = async (
    inSeconds: number,
    { subjectId = newId(), kind = 'confirmation' as BookingMessageKind, times = 1, by = ledger } = {},
  ) => {
    const plannedAt = (await now()) + inSeconds * 1_000;
    const facts = {
      start: plannedAt + 2 * HOUR,
      deadline: plannedAt + HOUR,
      releaseAt: plannedAt + 3 * HOUR,
    } as BookingFacts;
    for (let n = 0; n < times; n++)
      await app.libraries
        .get(UnitOfWork)
        .run((tx) =>
          by.planMessages(tx, [
            { centreId: app.centre.id, subjectId, subjectVersion: 1, kind, recipientId, plannedAt, facts },
          ]),
        );
    const rows = await ask<{ id: string }>(app.url, 'SELECT id FROM message WHERE subject_id = $1', [
      subjectId,
    ]);
    return { subjectId, ids: rows.map((row) => row.id) };
  };
  /** Claims what is due. @returns one message, or null when it was not among what this call got */
  const claim = async (id: string) =>
    (await messageClaims.claimDue(1_000)).find((message) => message.id === id) ?? null;
  const claimAtOnce = (id: string, many: number) =>
    Promise.all(Array.from({ length: many }, () => claim(id)));

  it('plans the same message once, however often it is planned', async () => {
    expect((await plan(60, { times: 3 })).ids).toHaveLength(1);
  });

  it('plans a message once for each channel of its recipient, and each is claimed by itself', async () => {
    const listChannels = () => ['mail', 'another'] as ChannelKey[];
    const twoChannels = new MessageLedger(app.get(Database), { listChannels });
    const { ids } = await plan(-1, { times: 2, by: twoChannels });
    expect(ids).toHaveLength(2);
    const claimed = (await messageClaims.claimDue(1_000)).filter(({ id }) => ids.includes(id));
    expect(claimed.map((message) => message.channel).sort()).toEqual(['another', 'mail']);
  });

  it('lets one of ten workers claim a message', async () => {
    const { ids } = await plan(-1);
    const claimed = (await claimAtOnce(ids[0]!, 10)).filter((c) => c !== null);
    expect(claimed).toHaveLength(1);
    expect(claimed[0]).toMatchObject({
      channel: 'mail',
      recipient: { id: recipientId, language: 'ru' },
      attempts: 1,
    });
  });

  it('control: several get it when they read the state first and then update it', async () => {
    const { ids } = await plan(-1);
    const database = app.libraries.get(Database);
    const lookThenTake = async () => {
      const [seen] = await database.query<{ state: string }>('SELECT state FROM message WHERE id = $1', [
        ids[0],
      ]);
      if (seen?.state !== 'planned') return null;
      await database.query(`UPDATE message SET state = 'claimed' WHERE id = $1`, [ids[0]]);
      return ids[0];
    };
    const got = await Promise.all(Array.from({ length: 10 }, lookThenTake));
    expect(got.filter((id) => id !== null).length).toBeGreaterThan(1);
  });

  it('lets nobody claim a message before its time by the clock of the database', async () => {
    const { ids } = await plan(3_600);
    expect(await claimAtOnce(ids[0]!, 3)).toEqual([null, null, null]);
    await moveClock(app.url, '1 hour 1 second');
    expect(await claim(ids[0]!)).not.toBeNull();
  });

  it('lets nobody claim a message that was voided or sent', async () => {
    const [voided, sent] = [await plan(-1), await plan(-1)];
    await app.libraries.get(UnitOfWork).run((tx) => ledger.voidPlannedMessages(tx, [voided.subjectId]));
    expect(await claim(voided.ids[0]!)).toBeNull();
    await claim(sent.ids[0]!);
    await messageClaims.markSent([sent.ids[0]!]);
    await moveClock(app.url, '10 minutes');
    expect(await claim(sent.ids[0]!)).toBeNull();
  });

  /** Tries to send a message every 30 seconds and fails. @returns the minutes at which it was claimed */
  const tryFor = async (id: string, minutes: number) => {
    const claimedAt: number[] = [];
    for (let half = 0; half <= minutes * 2; half++) {
      if (await claim(id)) {
        claimedAt.push(half / 2);
        await messageClaims.markProblem(id, 'the provider is silent');
      }
      await moveClock(app.url, '30 seconds');
    }
    // The clock of the test runs on by itself, so that a try may be half a minute late.
    return claimedAt.map(Math.floor);
  };
  const rowOf = async (id: string) =>
    (await ask(app.url, 'SELECT state, problem FROM message WHERE id = $1', [id]))[0];

  it('tries a message that stays true again with growing pauses, half an hour at most', async () => {
    const { ids } = await plan(-1);
    expect(await tryFor(ids[0]!, 100)).toEqual([0, 1, 3, 7, 15, 31, 61, 91]);
    expect(await rowOf(ids[0]!)).toEqual({ state: 'planned', problem: 'the provider is silent' });
    await moveClock(app.url, '4 days');
    await messageClaims.endLate();
    expect(await claim(ids[0]!)).not.toBeNull();
    await messageClaims.markSent([ids[0]!]);
    expect(await rowOf(ids[0]!)).toEqual({ state: 'sent', problem: null });
  });

  it('gives it up after five days', async () => {
    const { ids } = await plan(-1);
    // Half-hour pauses for five days, without waiting for them here.
    await ask(app.url, 'UPDATE message SET attempts = 244 WHERE id = $1', [ids[0]]);
    await claim(ids[0]!);
    await messageClaims.markProblem(ids[0]!, 'the provider is silent');
    expect(await rowOf(ids[0]!)).toEqual({ state: 'failed', problem: 'the provider is silent' });
  });

  it('tries an offer more often, the nearer its deadline is, and never after it', async () => {
    // The deadline is an hour after the planned time.
    const { ids } = await plan(-1, { kind: 'offer' });
    const tried = await tryFor(ids[0]!, 70);
    expect(tried.slice(0, 4)).toEqual([0, 1, 3, 7]);
    expect(tried.length).toBeGreaterThan(8);
    expect(tried.at(-1)).toBeGreaterThanOrEqual(57);
    expect(tried.at(-1)).toBeLessThan(60);
    await messageClaims.endLate();
    expect(await rowOf(ids[0]!)).toEqual({ state: 'failed', problem: 'the provider is silent' });
  });

  it('does not try a message again about what has changed meanwhile', async () => {
    const [waiting, onItsWay] = [await plan(-1), await plan(-1)];
    await claim(waiting.ids[0]!);
    await messageClaims.markProblem(waiting.ids[0]!, 'the provider is silent');
    await claim(onItsWay.ids[0]!);
    const subjects = [waiting.subjectId, onItsWay.subjectId];
    await app.libraries.get(UnitOfWork).run((tx) => ledger.voidPlannedMessages(tx, subjects));
    await messageClaims.markProblem(onItsWay.ids[0]!, 'the provider is silent');
    await moveClock(app.url, '1 hour');
    expect(await claim(waiting.ids[0]!)).toBeNull();
    expect(await claim(onItsWay.ids[0]!)).toBeNull();
    expect(await rowOf(waiting.ids[0]!)).toMatchObject({ state: 'void' });
    expect(await rowOf(onItsWay.ids[0]!)).toMatchObject({ state: 'failed' });
  });

  it('gives a message up at once when the provider says that it will never take it', async () => {
    const { ids } = await plan(-1);
    await claim(ids[0]!);
    await messageClaims.markFailed(ids[0]!, '550 no such mailbox');
    await moveClock(app.url, '1 hour');
    expect(await claim(ids[0]!)).toBeNull();
    expect(await rowOf(ids[0]!)).toEqual({ state: 'failed', problem: '550 no such mailbox' });
  });

  // Facts of `plan`: the start is two hours after the planned time, the deadline one hour after it.
  const untrueAfter = { reminder_120: '2 hours', offer: '1 hour', release_warning: '3 hours' } as const;
  it.each(Object.entries(untrueAfter))(
    'lets nobody claim %s once it has become untrue, and voids it at the next sweep',
    async (kind, time) => {
      const { ids } = await plan(-1, { kind: kind as BookingMessageKind });
      await moveClock(app.url, time);
      expect(await claim(ids[0]!)).toBeNull();
      await messageClaims.endLate();
      const rows = await ask(app.url, 'SELECT state, problem FROM message WHERE id = $1', [ids[0]]);
      expect(rows).toEqual([{ state: 'void', problem: 'too late' }]);
    },
  );

  it('control: the same messages can be claimed a minute before', async () => {
    for (const [kind, time] of Object.entries(untrueAfter)) {
      const { ids } = await plan(-1, { kind: kind as BookingMessageKind });
      await moveClock(app.url, time);
      await moveClock(app.url, '-1 minute');
      await messageClaims.endLate();
      expect(await claim(ids[0]!)).not.toBeNull();
    }
  });

  it('fails a message whose worker died once it has become untrue', async () => {
    const tooLate = await plan(-1, { kind: 'offer' });
    await claim(tooLate.ids[0]!);
    await moveClock(app.url, '61 seconds');
    expect(await messageClaims.findNextDue(10)).toBe(0);
    await moveClock(app.url, '1 hour');
    expect(await claim(tooLate.ids[0]!)).toBeNull();
    await messageClaims.endLate();
    expect(await rowOf(tooLate.ids[0]!)).toEqual({ state: 'failed', problem: 'its worker died' });
    // The worker was slow, but the provider accepted the message.
    await messageClaims.markSent([tooLate.ids[0]!]);
    expect(await rowOf(tooLate.ids[0]!)).toEqual({ state: 'sent', problem: null });
  });

  it('leaves a claimed message to its worker as long as that one renews its claim', async () => {
    const { ids } = await plan(-1);
    const [id] = ids;
    await claim(id!);
    await moveClock(app.url, '50 seconds');
    await messageClaims.renewClaims([id!]);
    await moveClock(app.url, '50 seconds');
    expect(await claim(id!)).toBeNull();
    await moveClock(app.url, '11 seconds');
    expect(await claim(id!)).toMatchObject({ id, attempts: 2 });
  });

  it('knows of a claimed message whether it has become wrong', async () => {
    const { ids, subjectId } = await plan(-1);
    await claim(ids[0]!);
    expect(await messageClaims.isStillTrue(ids[0]!)).toBe(true);
    await app.libraries.get(UnitOfWork).run((tx) => ledger.voidPlannedMessages(tx, [subjectId]));
    expect(await messageClaims.isStillTrue(ids[0]!)).toBe(false);
  });

  it('lets a worker claim a message late when it stays true', async () => {
    const { ids } = await plan(-1, { kind: 'confirmation' });
    await moveClock(app.url, '2 days');
    await messageClaims.endLate();
    expect(await claim(ids[0]!)).not.toBeNull();
  });
});
