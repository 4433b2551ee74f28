import { aMember, ask, openTestLibraries, type TestLibraries } from '@birlik/testing';
import { DataSource } from 'typeorm';
import { AddValidUntilToMessages1795996009441 } from './1795996009441-add-valid-until-to-messages.js';

const START = Date.parse('2027-03-01T09:00:00Z');
const RELEASE = Date.parse('2027-03-01T09:30:00Z');
const DEADLINE = Date.parse('2027-02-28T12:00:00Z');

describe('the migration that adds valid_until to messages', () => {
  let app: TestLibraries;
  beforeAll(async () => (app = await openTestLibraries({ desks: 1, rooms: 0, hall: false })));
  afterAll(() => app.close());

  it('fills it for messages that are planned already, by their kind', async () => {
    const migration = new AddValidUntilToMessages1795996009441();
    const runner = app.get(DataSource).createQueryRunner();
    await migration.down(runner);
    const { personId } = await aMember(app.libraries, app.centre.id);
    const facts = { start: START, releaseAt: RELEASE };
    const messages = [
      ['confirmation', 'planned', facts, null],
      ['reminder_120', 'planned', facts, START],
      ['reminder_1440', 'claimed', facts, START],
      ['release_warning', 'void', facts, RELEASE],
      ['offer', 'planned', { ...facts, deadline: DEADLINE }, DEADLINE],
      ['event_offer', 'planned', { ...facts, deadline: null }, START],
      ['reminder_60', 'sent', facts, null],
    ] as const;
    for (const [kind, state, stored] of messages)
      await ask(
        app.url,
        `INSERT INTO message (id, centre_id, subject_id, subject_version, kind, recipient_id, channel, planned_at, state, facts)
         VALUES (gen_random_uuid(), $1, gen_random_uuid(), 1, $2, $3, 'mail', now(), $4, $5)`,
        [app.centre.id, kind, personId, state, stored],
      );
    await migration.up(runner);
    await runner.release();
    const rows = await ask<{ kind: string; until: Date | null }>(
      app.url,
      'SELECT kind, valid_until AS until FROM message',
    );
    const filled = new Map(rows.map(({ kind, until }) => [kind, until?.getTime() ?? null]));
    expect(filled).toEqual(new Map(messages.map(([kind, , , until]) => [kind, until])));
  });
});
