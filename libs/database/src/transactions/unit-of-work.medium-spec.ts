import { ask, type TestLibraries, openTestLibraries } from '@birlik/testing';
import { Database } from '../sql/database.js';
import { OutboxRepository } from '../outbox/outbox.repository.js';
import { lockOf } from './lock-of.js';
import { isSettingsChanged } from './transaction-errors.js';
import { rollBackWith, UnitOfWork } from './unit-of-work.js';

describe('a unit of work', () => {
  let app: TestLibraries;
  let work: UnitOfWork;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 1, rooms: 0, hall: false, pool: 6 });
    work = app.libraries.get(UnitOfWork);
    await ask(app.url, 'CREATE TABLE kept (n int PRIMARY KEY)');
  });
  afterAll(() => app.close());
  const kept = async () =>
    (await ask<{ n: number }>(app.url, 'SELECT n FROM kept ORDER BY n')).map((row) => row.n);

  it('keeps all or nothing', async () => {
    await work.run((tx) => tx.query('INSERT INTO kept VALUES (1)'));
    const failing = work.run(async (tx) => {
      await tx.query('INSERT INTO kept VALUES (2)');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await kept()).toEqual([1]);
  });

  it('gives a result though everything that was written is undone', async () => {
    const result = await work.run(async (tx) => {
      await tx.query('INSERT INTO kept VALUES (4)');
      return rollBackWith('taken');
    });
    expect(result).toBe('taken');
    expect(await kept()).toEqual([1]);
  });

  it('fails when a statement failed that nobody waited for', async () => {
    const failing = work.run(async (tx) => {
      void tx.query('INSERT INTO kept VALUES (3)');
      void tx.query('INSERT INTO kept VALUES (1)');
      await Promise.resolve();
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(await kept()).toEqual([1]);
  });

  it('fails with the first error, also when only a later statement is waited for', async () => {
    const failing = work.run(async (tx) => {
      void tx.query('INSERT INTO kept VALUES (1)');
      await tx.query('INSERT INTO kept VALUES (3)');
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
  });

  it('runs again after a deadlock or a failed serialisation, a few times', async () => {
    let runs = 0;
    await work.run(async (tx) => {
      if (++runs < 3) await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40P01'; END $$`);
    });
    expect(runs).toBe(3);
    runs = 0;
    const hopeless = work.run(async (tx) => {
      runs++;
      await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END $$`);
    });
    await expect(hopeless).rejects.toMatchObject({ code: '40001' });
    expect(runs).toBe(4);
  });

  it('gives every connection back, whatever happened to it', async () => {
    const troubles = [
      'SELECT 1 / 0',
      'SELECT nonsense',
      'SELECT pg_terminate_backend(pg_backend_pid())',
      'ROLLBACK',
    ];
    await Promise.allSettled(
      Array.from({ length: 200 }, (_, n) => work.run((tx) => tx.query(troubles[n % troubles.length]!))),
    );
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => work.run((tx) => tx.query('SELECT 1 AS one'))),
    );
    expect(answers).toHaveLength(12);
    const open = await ask(
      app.url,
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    );
    expect(open).toEqual([]);
  });

  it('with a lock, is alone among those who hold the same', async () => {
    let inside = 0;
    let most = 0;
    const alone = () =>
      work.run(
        async (tx) => {
          // The lock is requested before the first statement, so its result proves that the lock is held.
          await tx.query('SELECT 1');
          most = Math.max(most, ++inside);
          await tx.query('SELECT pg_sleep(0.01)');
          inside--;
        },
        { locks: [42n] },
      );
    await Promise.all(Array.from({ length: 6 }, alone));
    expect(most).toBe(1);
  });

  it('that decides by a centre does so together with others, never while somebody changes it, nor by what it was', async () => {
    const { id, version } = await app.centre.readCentre();
    const inside = { deciding: 0, changing: 0 };
    let together = 0;
    const decide = (seen: number) =>
      work.run(
        async (tx) => {
          await tx.query('SELECT 1');
          together = Math.max(together, ++inside.deciding);
          expect(inside.changing).toBe(0);
          await tx.query('SELECT pg_sleep(0.02)');
          inside.deciding--;
        },
        { settingsOf: { id, version: seen } },
      );
    const change = () =>
      work.run(
        async (tx) => {
          await tx.query('SELECT 1');
          inside.changing++;
          expect(inside.deciding).toBe(0);
          await tx.query('UPDATE centre SET version = version + 1 WHERE id = $1', [id]);
          inside.changing--;
        },
        { locks: [lockOf(id)] },
      );
    await Promise.all([decide(version), decide(version), decide(version)]);
    expect(together).toBeGreaterThan(1);
    expect(isSettingsChanged(await decide(version + 1).catch((error: unknown) => error))).toBe(true);
    await Promise.allSettled([decide(version), change(), decide(version)]);
    await decide(version + 1);
    expect(isSettingsChanged(await decide(version).catch((error: unknown) => error))).toBe(true);
  });
});

describe('the outbox', () => {
  it('numbers each committed event once, in one order, also when a row commits late', async () => {
    const app = await openTestLibraries({ desks: 1, rooms: 0, hall: false });
    const [outbox, work, database] = [OutboxRepository, UnitOfWork, Database].map((part) =>
      app.libraries.get(part as never),
    ) as [OutboxRepository, UnitOfWork, Database];
    const put = (tx: { query(text: string, values: unknown[]): Promise<unknown> }, n: number) =>
      tx.query('INSERT INTO outbox (centre_id, topic, payload) VALUES ($1, $2, $3)', [
        app.centre.id,
        'test',
        { n },
      ]);
    let letGo = () => {};
    const late = work.run(async (tx) => {
      await put(tx as never, 1);
      await new Promise<void>((resolve) => (letGo = resolve));
    });
    await work.run((tx) => put(tx as never, 2));
    await work.run((tx) => outbox.relayEvents(tx, 100));
    letGo();
    await late;
    await Promise.all(Array.from({ length: 3 }, () => work.run((tx) => outbox.relayEvents(tx, 100))));
    await work.run((tx) => outbox.relayEvents(tx, 100));
    const events = await outbox.readAfter(database, 0, 100);
    expect(events.map((e) => [e.seq, (e.payload as { n: number }).n])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    await app.close();
  });
});
