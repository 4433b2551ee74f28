import { randomUUID } from 'node:crypto';
import { ask, overlapsIn, SeededChoices } from '@birlik/testing';
import { slotIn } from '../support/soon.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { pause } from '../support/wait-until.js';
import type { Visitor } from '../support/visitor.js';

const WRITERS = 16;
const KILLS = 4;
const choices = new SeededChoices();

interface Write {
  readonly key: string;
  readonly body: object;
  /** Of the 201 that was read; null while the outcome is not known. */
  id: string | null;
}

/** A promise: what was acknowledged is kept, and a retry of what is not known has one effect. */
describe(`kill -9 of the API under ${WRITERS} writers (seed ${choices.seed})`, () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ desks: WRITERS, rooms: 0, hall: false, durable: true });
  });
  afterAll(() => app.close());

  it('loses no booking that it acknowledged', async () => {
    const port = Number(new URL(app.url).port);
    const writers = await Promise.all(Array.from({ length: WRITERS }, () => app.member()));
    const writes: Write[] = [];
    let killed = 0;
    let up: Promise<unknown> = Promise.resolve();
    const working = Promise.all(
      writers.map(async (writer, n) => {
        for (let day = 1; killed < KILLS && day < 50; day++) {
          const write = writeOf(app, n, day);
          writes.push(write);
          await answerOf(writer, write);
          await up;
        }
      }),
    );
    let { api } = app;
    for (; killed < KILLS; killed++) {
      await pause(choices.drawInteger(150, 700));
      const again = api.kill().then(() => app.startApi({}, port));
      up = again;
      api = await again;
    }
    await working;
    // Once more under the same keys: the outcomes that were not known, and those that were.
    const unknown = writes.filter((w) => w.id === null).length;
    await Promise.all(
      writes.map(async (write) => {
        const owner = writers[Number(write.key.split('.')[0])]!;
        const known = write.id;
        await answerOf(owner, write);
        if (known !== null) expect(write.id).toBe(known);
      }),
    );
    const kept = await ask<{ id: string }>(
      app.databaseUrl,
      `SELECT id FROM booking WHERE state = 'confirmed'`,
    );
    expect(kept.map((row) => row.id).sort()).toEqual(writes.map((w) => w.id).sort());
    expect(await overlapsIn(app.databaseUrl)).toBe(0);
    expect(writes.length).toBeGreaterThan(WRITERS);
    console.info(
      `kill -9 of the API: ${writes.length} writes, ${unknown} of unknown outcome, none lost, none double`,
    );
  });
});

describe('control: a retry', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ desks: 1, rooms: 0, hall: false, durable: true });
  });
  afterAll(() => app.close());

  it('without its key is another request, and is refused', async () => {
    const writer = await app.member();
    const { body, key } = writeOf(app, 0, 1);
    const [first, again] = [await writer.book(body, key), await writer.book(body, key)];
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    expect((await writer.book(body)).status).toBe(422);
  });
});

/** What is sent and not waited for fails as well as anything else: then the write is undone, and the API lives on. */
describe('a statement that fails within a write', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ desks: WRITERS, rooms: 0, hall: false, durable: true });
  });
  afterAll(() => app.close());

  it.each(['message', 'audit', 'outbox', 'idempotency_key', 'booking', 'allocation'])(
    'into %s undoes the whole, and the same API answers the next request',
    async (table) => {
      const writers = await Promise.all(Array.from({ length: 4 }, () => app.member()));
      await ask(
        app.databaseUrl,
        `CREATE OR REPLACE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''broken''; END'`,
      );
      await ask(
        app.databaseUrl,
        `CREATE TRIGGER broken BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION broken()`,
      );
      const writes = writers.map((_, n) => writeOf(app, n, 5));
      const failed = await Promise.all(writes.map(({ body, key }, n) => writers[n]!.book(body, key)));
      await ask(app.databaseUrl, `DROP TRIGGER broken ON ${table}`);
      expect(failed.map(({ status }) => status)).toEqual([500, 500, 500, 500]);
      const left = 'SELECT (SELECT count(*) FROM booking) + (SELECT count(*) FROM message) AS rows';
      const [before] = await ask<{ rows: string }>(app.databaseUrl, left);
      expect(before!.rows).toBe('0');
      for (const [n, write] of writes.entries()) await answerOf(writers[n]!, write);
      await ask(app.databaseUrl, 'TRUNCATE booking, message CASCADE');
    },
  );
});

function writeOf(app: TestApp, n: number, day: number): Write {
  const body = {
    centreId: app.centre.id,
    spaceIds: [app.centre.findSpace(`D-${n + 1}`).id],
    ...slotIn(day),
  };
  return { key: `${n}.${day}.${randomUUID()}`, body, id: null };
}

/** One try; an answer that never came leaves the outcome unknown. */
async function answerOf(writer: Visitor, write: Write): Promise<void> {
  const answer = await writer.book(write.body, write.key).catch(() => null);
  if (answer === null || answer.status === 503) return pause(20);
  expect(answer.status).toBe(201);
  write.id = answer.body.id as string;
}
