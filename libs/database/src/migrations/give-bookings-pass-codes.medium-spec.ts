import { ask, openTestLibraries, type TestLibraries } from '@birlik/testing';
import { Book } from '@birlik/bookings';
import { DataSource } from 'typeorm';
import { GiveBookingsPassCodes1796071000200 } from './1796071000200-give-bookings-pass-codes.js';

describe('the migration that gives bookings pass codes', () => {
  let app: TestLibraries;
  beforeAll(async () => (app = await openTestLibraries({ desks: 3, rooms: 0, hall: false, officeDesks: 0 })));
  afterAll(() => app.close());

  it('gives each booking a code of its own, and messages that are still to be sent say it', async () => {
    for (const code of ['D-1', 'D-2', 'D-3'])
      await app.get(Book).execute(await app.addMember(), await app.makeDraft(code, 24));
    const runner = app.get(DataSource).createQueryRunner();
    const migration = new GiveBookingsPassCodes1796071000200();
    await migration.down(runner);
    await ask(app.url, `UPDATE message SET facts = facts || '{"passCode": "OLDCODE1"}'`);
    await ask(
      app.url,
      `UPDATE message SET state = 'sent', sent_at = birlik_now() WHERE id = (SELECT min(id::text)::uuid FROM message)`,
    );
    await migration.up(runner);
    await runner.release();
    const codes = (await ask<{ code: string }>(app.url, 'SELECT pass_code AS code FROM booking')).map(
      ({ code }) => code,
    );
    expect(new Set(codes).size).toBe(3);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    const told = await ask<{ state: string; isNew: boolean }>(
      app.url,
      `SELECT m.state, m.facts->>'passCode' = b.pass_code AS "isNew" FROM message m JOIN booking b ON b.id = m.subject_id`,
    );
    expect(told.filter(({ state }) => state === 'sent').map(({ isNew }) => isNew)).toEqual([false]);
    const unsent = told.filter(({ state }) => state !== 'sent');
    expect(unsent.length).toBeGreaterThan(3);
    expect(unsent.every(({ isNew }) => isNew)).toBe(true);
  });
});
