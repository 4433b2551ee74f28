import { randomUUID } from 'node:crypto';
import { ask } from '@birlik/testing';
import { slotIn } from '../support/soon.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

/** A promise: a retry is harmless. */
describe('Idempotency-Key', () => {
  let app: TestApp;
  let member: Visitor;
  beforeAll(async () => {
    app = await startTestApp();
    member = await app.member();
  });
  afterAll(() => app.close());

  const draft = (days: number) => ({
    centreId: app.centre.id,
    spaceIds: [app.centre.findSpace('D-1').id],
    ...slotIn(days),
  });
  const raw = async (key: string, body: object) => {
    const answer = await fetch(`${app.url}/api/v1/bookings`, {
      method: 'POST',
      headers: { cookie: member.cookie, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
    return `${answer.status} ${answer.headers.get('etag')} ${await answer.text()}`;
  };

  it('gives 20 parallel retries the same answer, byte for byte, and one booking', async () => {
    const key = randomUUID();
    const body = draft(1);
    const answers = await Promise.all(Array.from({ length: 20 }, () => raw(key, body)));
    expect(answers[0]).toMatch(/^201 "1" /);
    expect(new Set(answers).size).toBe(1);
    expect(await raw(key, body)).toBe(answers[0]);
    const [row] = await ask(app.databaseUrl, `SELECT count(*)::int AS bookings FROM booking`);
    expect(row).toEqual({ bookings: 1 });
  });

  it('control: 20 different keys give one booking and 19 refusals', async () => {
    const body = draft(2);
    const answers = await Promise.all(Array.from({ length: 20 }, () => raw(randomUUID(), body)));
    expect(answers.filter((a) => a.startsWith('201'))).toHaveLength(1);
    expect(answers.filter((a) => /^(409|422)/.test(a))).toHaveLength(19);
  });

  it('refuses the key of another request with 422, and leaves everything as it was', async () => {
    const key = randomUUID();
    expect((await member.book(draft(3), key)).status).toBe(201);
    const other = await member.book(draft(4), key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_mismatch']);
    const again = await member.book(draft(4));
    expect(again.status).toBe(201);
  });

  it('belongs to the person: somebody else may use the same text', async () => {
    const key = randomUUID();
    const other = await app.member();
    expect((await member.book(draft(5), key)).status).toBe(201);
    const answer = await other.book({ ...draft(5), spaceIds: [app.centre.findSpace('D-2').id] }, key);
    expect(answer.status).toBe(201);
  });

  it('makes a cancellation sent twice one cancellation', async () => {
    const { body } = await member.book(draft(6));
    const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
    const [one, two] = [
      await member.send(`/bookings/${body.id}/cancel`, { body: {}, headers }),
      await member.send(`/bookings/${body.id}/cancel`, { body: {}, headers }),
    ];
    expect([one.status, one.body]).toEqual([200, two.body]);
    expect(one.body.state).toBe('cancelled');
  });
});
