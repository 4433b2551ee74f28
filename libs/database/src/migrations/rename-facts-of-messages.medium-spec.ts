import { aMember, ask, openTestLibraries, type TestLibraries } from '@birlik/testing';
import { DataSource } from 'typeorm';
import { RenameFactsOfMessages1795996663891 } from './1795996663891-rename-facts-of-messages.js';

const PLACES = [{ kk: 'T-01', ru: 'T-01', en: 'T-01' }];

describe('the migration that renames facts of messages', () => {
  let app: TestLibraries;
  beforeAll(async () => (app = await openTestLibraries({ desks: 1, rooms: 0, hall: false })));
  afterAll(() => app.close());

  it('keeps what a message says, planned or sent, on the way up and on the way down', async () => {
    const { personId } = await aMember(app.libraries, app.centre.id);
    const before = [
      { start: 1, places: PLACES },
      { start: 2, places: PLACES, staysInLine: false },
      { start: 3 },
    ];
    for (const facts of before)
      await ask(
        app.url,
        `INSERT INTO message (id, centre_id, subject_id, subject_version, kind, recipient_id, channel, planned_at, state, facts)
         VALUES (gen_random_uuid(), $1, gen_random_uuid(), 1, 'notice', $2, 'mail', now(), $3, $4)`,
        [app.centre.id, personId, facts.start === 1 ? 'sent' : 'planned', facts],
      );
    const stored = async () => {
      const rows = await ask<{ facts: object }>(app.url, `SELECT facts FROM message ORDER BY facts->'start'`);
      return rows.map(({ facts }) => facts);
    };
    const migration = new RenameFactsOfMessages1795996663891();
    const runner = app.get(DataSource).createQueryRunner();
    await migration.up(runner);
    expect(await stored()).toEqual([
      { start: 1, spaces: PLACES },
      { start: 2, spaces: PLACES, staysInQueue: false },
      { start: 3 },
    ]);
    await migration.down(runner);
    await runner.release();
    expect(await stored()).toEqual(before);
  });
});
