import { RELAY_AWAKE_MS } from '@birlik/database';
import { ask } from '@birlik/testing';
import { openStream, type OpenStream } from '../support/event-stream.js';
import { slotIn } from '../support/soon.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { pause, waitUntil } from '../support/wait-until.js';
import type { Visitor } from '../support/visitor.js';

describe('the live stream of a centre', () => {
  let app: TestApp;
  let watcher: Visitor;
  let stranger: Visitor;
  let member: Visitor;
  let address: string;
  const opened: OpenStream[] = [];
  const open = async (lastEventId?: string, who = watcher) => {
    const stream = await openStream(address, who.cookie, lastEventId);
    opened.push(stream);
    return stream;
  };
  beforeAll(async () => {
    app = await startTestApp({ worker: true });
    [watcher, stranger, member] = await Promise.all([app.frontDesk(), app.member(), app.member()]);
    address = `${app.url}/api/v1/centres/${app.centre.id}/stream`;
  });
  afterAll(async () => {
    for (const stream of opened) stream.close();
    await app.close();
  });
  const book = (days: number) =>
    member.book({
      centreId: app.centre.id,
      spaceIds: [app.centre.findSpace('D-1').id],
      ...slotIn(days),
      title: 'Құпия тақырып',
    });

  it('tells of a booking within a second, with ids, times and state and no names', async () => {
    const stream = await open();
    const { body } = await book(1);
    const answered = performance.now();
    const event = await waitUntil('the event', 5, () =>
      stream.events.find((e) => e.data.bookingId === body.id),
    );
    expect(event.at - answered).toBeLessThan(1_000);
    expect(event.event).toBe('booking.changed');
    expect(event.data).toEqual({
      kind: 'booking.changed',
      bookingId: body.id,
      spaceIds: body.spaceIds,
      start: body.start,
      end: body.end,
      state: 'confirmed',
      version: 1,
      taken: true,
    });
  });

  it('tells of it within a second also after a pause, when the relay sleeps until it is woken', async () => {
    const stream = await open();
    await pause(2 * RELAY_AWAKE_MS);
    const { body } = await book(7);
    const answered = performance.now();
    const event = await waitUntil('the event', 15, () =>
      stream.events.find((e) => e.data.bookingId === body.id),
    );
    expect(event.at - answered).toBeLessThan(1_000);
  });

  it('tells people who are not staff what is taken, and nothing by which they know each other', async () => {
    const stream = await open(undefined, stranger);
    const { body } = await book(6);
    const event = await waitUntil('the event', 5, () =>
      stream.events.find((e) => e.data.start === body.start),
    );
    const { spaceIds, start, end } = body;
    expect(event.data).toEqual({ kind: 'booking.changed', spaceIds, start, end, taken: true });
    await member.step(body.id, 'cancel');
    await waitUntil('the cancellation', 5, () => stream.events.some((e) => e.data.taken === false));
    expect(JSON.stringify(stream.events)).not.toContain(body.id);
  });

  it('ends within seconds after signing out, and when the account is closed', async () => {
    const [leaving, closed, stays] = [await app.member(), await app.member(), await app.member()];
    const streams = await Promise.all([leaving, closed, stays].map((who) => open(undefined, who)));
    expect((await leaving.send('/session', { method: 'DELETE' })).status).toBe(204);
    await ask(app.databaseUrl, 'UPDATE person SET disabled_at = birlik_now() WHERE id = $1', [
      closed.person.personId,
    ]);
    await waitUntil('both streams end', 8, () => streams[0]!.hasEnded() && streams[1]!.hasEnded());
    expect(streams[2]!.hasEnded()).toBe(false);
  });

  it('is for people with a role in the centre, five of each', async () => {
    const many = await app.member();
    for (let n = 0; n < 5; n++) await open(undefined, many);
    const sixth = await many.send(`/centres/${app.centre.id}/stream`);
    expect([sixth.status, sixth.body.code]).toEqual([429, 'rate_limited']);
    const nobody = await app.member();
    await ask(app.databaseUrl, 'DELETE FROM role WHERE person_id = $1', [nobody.person.personId]);
    const answer = await nobody.send(`/centres/${app.centre.id}/stream`);
    expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
  });

  it('replays what was missed after Last-Event-ID, each once and in order', async () => {
    const first = await open();
    const before = (await book(2)).body;
    const seen = await waitUntil('the first event', 5, () =>
      first.events.find((e) => e.data.bookingId === before.id),
    );
    first.close();
    const missed = [(await book(3)).body, (await book(4)).body];
    await pause(500);
    const second = await open(seen.id);
    const next = (await book(5)).body;
    await waitUntil('the event after the replay', 5, () =>
      second.events.some((e) => e.data.bookingId === next.id),
    );
    expect(second.events.map((e) => e.data.bookingId)).toEqual([...missed.map((m) => m.id), next.id]);
    const ids = second.events.map((e) => Number(e.id));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
  });

  it('tells of changed rules', async () => {
    const stream = await open();
    const manager = await app.manager();
    await manager.send(`/centres/${app.centre.id}/rules`, {
      method: 'PATCH',
      body: { deskGraceMinutes: 20 },
    });
    const event = await waitUntil('the event', 5, () =>
      stream.events.find((e) => e.event === 'centre.changed'),
    );
    expect(event.data).toMatchObject({ kind: 'centre.changed', version: 2 });
  });

  it('says nothing of other centres', async () => {
    const other = await startTestApp({ desks: 1, rooms: 0, hall: false });
    const foreign = await fetch(`${app.url}/api/v1/centres/${other.centre.id}/stream`, {
      headers: { cookie: watcher.cookie },
    });
    expect(foreign.status).toBe(404);
    await other.close();
  });
});
