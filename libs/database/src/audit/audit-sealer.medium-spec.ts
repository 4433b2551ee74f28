import { newId, systemActor } from '@birlik/kernel';
import { ask, type TestLibraries, openTestLibraries } from '@birlik/testing';
import { AuditSealer } from './audit-sealer.js';
import { Database } from '../sql/database.js';
import { Journal } from '../journal/journal.js';
import { UnitOfWork } from '../transactions/unit-of-work.js';

/** The audit is append-only: every later change of a sealed row is detected, with its row. */
describe('the audit chain', () => {
  let app: TestLibraries;
  let ids: string[];
  beforeEach(async () => {
    app = await openTestLibraries({ desks: 1, rooms: 0, hall: false });
    await write(10);
    await seal();
    ids = (await ask<{ id: string }>(app.url, 'SELECT id FROM audit ORDER BY id')).map((row) => row.id);
  });
  afterEach(() => app.close());

  const work = () => app.libraries.get(UnitOfWork);
  const seal = () => work().run((tx) => app.libraries.get(AuditSealer).sealEntries(tx));
  const broken = () =>
    app.libraries.get(AuditSealer).findFirstBroken(app.libraries.get(Database), app.centre.id);
  const write = async (many: number) => {
    for (let n = 0; n < many; n++)
      await work().run((tx) =>
        app.libraries.get(Journal).writeEntry(tx, {
          centreId: app.centre.id,
          actor: systemActor('test'),
          action: 'test.done',
          subjectId: newId(),
          facts: { n, nested: { b: 1, a: 'Қ' } },
          event: { topic: 'test', payload: {} },
        }),
      );
  };

  it('holds as it was written, also after more rows', async () => {
    expect(await broken()).toBeNull();
    await write(5);
    expect(await seal()).toBe(5);
    expect(await broken()).toBeNull();
  });

  it.each<[string, string, number]>([
    ['an edited fact', `UPDATE audit SET facts = facts || '{"n": 99}' WHERE id = $1`, 4],
    ['another actor', `UPDATE audit SET actor = 'person:x' WHERE id = $1`, 4],
    ['another time', `UPDATE audit SET at = at + interval '1 microsecond' WHERE id = $1`, 4],
    ['a row that was removed', 'DELETE FROM audit WHERE id = $1', 5],
  ])('names the row of %s', async (_, tampering, at) => {
    await ask(app.url, tampering, [ids[4]]);
    expect(await broken()).toBe(ids[at]);
  });

  it('names the first of two that changed places', async () => {
    await ask(app.url, 'UPDATE audit SET seq = 1000 WHERE id = $1', [ids[2]]);
    await ask(app.url, 'UPDATE audit SET seq = 3 WHERE id = $1', [ids[5]]);
    expect(await broken()).toBe(ids[5]);
  });

  it('is one chain when many seal at once', async () => {
    await write(20);
    await Promise.all(Array.from({ length: 4 }, seal));
    await seal();
    const [row] = await ask(
      app.url,
      'SELECT count(*)::int AS rows, max(seq)::int AS last FROM audit WHERE seq IS NOT NULL',
    );
    expect(row).toEqual({ rows: 30, last: 30 });
    expect(await broken()).toBeNull();
  });
});
