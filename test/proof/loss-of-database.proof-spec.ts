import { randomUUID } from 'node:crypto';
import { ask, overlapsIn, SeededChoices } from '@birlik/testing';
import type { Answer } from '../support/http-client.js';
import { startOwnPostgres } from '../support/own-postgres.js';
import type { Server } from '../support/servers.js';
import { slotIn } from '../support/soon.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { pause } from '../support/wait-until.js';

/** How often the server ends every connection; every fifth time it is stopped and started again. */
const LOSSES = Number(process.env.BIRLIK_DATABASE_LOSSES ?? 10);
const WRITERS = 8;
const DEAF = new URL('../support/deaf-connections.mjs', `file://${__filename}`).href;
const choices = new SeededChoices();

const TERMINATE = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND application_name IN ('birlik-api', 'birlik-worker', 'birlik-queue')`;

/** What people were told while connections were lost. */
class Told {
  readonly statuses = new Map<string, number>();
  readonly booked: string[] = [];

  note(what: string, { status, headers, body }: Answer<any>): void {
    const told = status === 503 && headers.get('retry-after') === null ? '503 without Retry-After' : status;
    this.statuses.set(`${what} ${told}`, (this.statuses.get(`${what} ${told}`) ?? 0) + 1);
    if (what === 'book' && status === 201) this.booked.push(body.id as string);
  }
}

/** Books and reads without a pause until `isOver`. */
async function keepBusy(app: TestApp, told: Told, isOver: () => boolean): Promise<void> {
  const people = await Promise.all(Array.from({ length: WRITERS }, () => app.member()));
  await Promise.all(
    people.map(async (person, n) => {
      const spaceIds = [app.centre.findSpace(`D-${n + 1}`).id];
      for (let turn = 0; !isOver(); turn++) {
        const slot = slotIn(1 + Math.floor(turn / 20), 0.25, (turn % 20) * 0.25);
        const draft = { centreId: app.centre.id, spaceIds, ...slot };
        const answer = await person.book(draft, randomUUID()).catch(() => null);
        told.note('book', answer ?? { status: 0, headers: new Headers(), body: null });
        const read = await person.send(`/me/bookings`).catch(() => null);
        told.note('read', read ?? { status: 0, headers: new Headers(), body: null });
        if (answer?.status === 503) await pause(20);
      }
    }),
  );
}

const lives = ({ pid }: Server) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** A promise: PostgreSQL may end every connection, restart or fail over, and neither API nor worker ends. */
describe(`the loss of the database under load (${LOSSES} times, seed ${choices.seed})`, () => {
  let app: TestApp;
  let postgres: Awaited<ReturnType<typeof startOwnPostgres>>;
  beforeAll(async () => {
    postgres = await startOwnPostgres();
    app = await startTestApp({
      desks: WRITERS,
      rooms: 0,
      hall: false,
      worker: true,
      database: postgres.database,
    });
  });
  afterAll(() => app.close());

  it(
    'ends no process, loses nothing that was acknowledged, and is told as 503 with Retry-After',
    async () => {
      const told = new Told();
      let isOver = false;
      const working = keepBusy(app, told, () => isOver);
      for (let n = 1; n <= LOSSES; n++) {
        await pause(choices.drawInteger(100, 500));
        if (n % 5 === 0) await postgres.restart();
        else await ask(app.databaseUrl, TERMINATE);
        expect([lives(app.api), lives(app.worker!)]).toEqual([true, true]);
      }
      await pause(1_000);
      isOver = true;
      await working;
      expect([lives(app.api), lives(app.worker!)]).toEqual([true, true]);
      const expected = /^book (201|409|422|503)$|^read (200|503)$/;
      expect([...told.statuses.keys()].filter((key) => !expected.test(key))).toEqual([]);
      const kept = await ask<{ id: string }>(
        app.databaseUrl,
        `SELECT id FROM booking WHERE state = 'confirmed'`,
      );
      const ids = new Set(kept.map(({ id }) => id));
      expect(told.booked.filter((id) => !ids.has(id))).toEqual([]);
      expect(told.booked.length).toBeGreaterThan(WRITERS);
      expect(await overlapsIn(app.databaseUrl)).toBe(0);
      console.info(`loss of the database: ${JSON.stringify(Object.fromEntries(told.statuses))}`);
    },
    60_000 + LOSSES * 6_000,
  );

  it('is over as soon as the database is back: live views, the worker and bookings go on', async () => {
    const member = await app.member();
    const draft = await app.draft('D-1', 24 * 40);
    const answer = await member.book(draft);
    expect([answer.status, answer.body.code]).toEqual([201, undefined]);
    const relayed = `SELECT count(*) AS many FROM outbox WHERE relayed_seq IS NULL`;
    for (const deadline = Date.now() + 20_000; ; await pause(200)) {
      const [row] = await ask<{ many: string }>(app.databaseUrl, relayed);
      if (row!.many === '0') break;
      if (Date.now() > deadline) throw new Error(`${row!.many} events are not relayed`);
    }
  });
});

describe('control: an API that does not hear the loss of a connection in use', () => {
  let app: TestApp;
  let postgres: Awaited<ReturnType<typeof startOwnPostgres>>;
  beforeAll(async () => {
    postgres = await startOwnPostgres();
    app = await startTestApp({
      desks: WRITERS,
      rooms: 0,
      hall: false,
      database: postgres.database,
      env: { NODE_OPTIONS: `--import=${DEAF}` },
    });
  });
  afterAll(() => app.close());

  it('ends with it', async () => {
    let isOver = false;
    const working = keepBusy(app, new Told(), () => isOver);
    for (let n = 0; lives(app.api) && n < 40; n++) {
      await pause(choices.drawInteger(50, 200));
      await ask(app.databaseUrl, TERMINATE);
    }
    isOver = true;
    await working;
    expect(lives(app.api)).toBe(false);
  });
});
