import { Client } from 'pg';
import { createTestDatabase, installMovableClock, moveClock } from './index.js';

describe('a test database', () => {
  it('is a clone of its own, and gone after drop', async () => {
    const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    expect(one.url).not.toBe(two.url);
    await Promise.all([one.drop(), two.drop()]);
    await expect(firstValue(one.url, 'SELECT 1')).rejects.toThrow(/does not exist/);
  });

  it('writes Kazakh: real case rules and trigrams', async () => {
    const database = await createTestDatabase();
    expect(await firstValue(database.url, `SELECT upper('қайрат')`)).toBe('ҚАЙРАТ');
    await database.drop();
  });

  it('has a clock that moves only when told', async () => {
    const database = await createTestDatabase();
    await installMovableClock(database.url);
    await moveClock(database.url, '2 hours');
    const minutes = await firstValue(database.url, `SELECT extract(epoch FROM birlik_now() - now()) / 60`);
    expect(Number(minutes)).toBe(120);
    await database.drop();
  });
});

async function firstValue(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}
