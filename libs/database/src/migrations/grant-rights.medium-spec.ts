import { randomBytes } from 'node:crypto';
import { ask, createTestDatabase, type TestDatabase } from '@birlik/testing';
import type { Sql } from '../sql/sql.js';
import { grantRights } from './grant-rights.js';

describe('the accounts of the processes', () => {
  const suffix = randomBytes(4).toString('hex');
  const accounts = { api: `api_${suffix}`, worker: `worker_${suffix}` };
  let database: TestDatabase;
  const urls = { api: '', worker: '' };
  beforeAll(async () => {
    database = await createTestDatabase();
    const sql = {
      query: (text: string, values: unknown[] = []) => ask(database.url, text, values),
    } as unknown as Sql;
    await grantRights(sql, accounts);
    for (const key of ['api', 'worker'] as const) {
      await ask(database.url, `CREATE ROLE ${accounts[key]} LOGIN PASSWORD 'secret'`);
      const url = new URL(database.url);
      [url.username, url.password] = [accounts[key], 'secret'];
      urls[key] = url.href;
    }
    await grantRights(sql, accounts);
  });
  afterAll(async () => {
    for (const account of Object.values(accounts)) {
      await ask(database.url, `DROP OWNED BY ${account}`);
      await ask(database.url, `DROP ROLE ${account}`);
    }
    await database.drop();
  });

  const refused = { code: '42501' };

  it.each(['api', 'worker'] as const)(
    'of the %s may use every table, and not be more than that',
    async (key) => {
      const lacking = await ask(
        urls[key],
        `SELECT relname, right_of FROM pg_class, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS right_of
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT IN ('audit', 'migration', 'secret')
         AND NOT has_table_privilege(oid, right_of)`,
      );
      expect(lacking).toEqual([]);
      await expect(ask(urls[key], 'CREATE TABLE mine (n int)')).rejects.toMatchObject(refused);
      await expect(ask(urls[key], 'ALTER TABLE booking DROP COLUMN title')).rejects.toMatchObject(refused);
      await expect(ask(urls[key], 'TRUNCATE booking CASCADE')).rejects.toMatchObject(refused);
      await expect(ask(urls[key], `COPY booking TO PROGRAM 'true'`)).rejects.toMatchObject(refused);
      await expect(ask(urls[key], `UPDATE secret SET name = 'x'`)).rejects.toMatchObject(refused);
    },
  );

  it('may add to the audit, and the worker may seal it; nobody may change or delete what it says', async () => {
    for (const url of Object.values(urls)) {
      await expect(ask(url, 'DELETE FROM audit')).rejects.toMatchObject(refused);
      await expect(ask(url, `UPDATE audit SET action = 'x'`)).rejects.toMatchObject(refused);
      await expect(ask(url, `SELECT has_table_privilege('audit', 'INSERT') AS may`)).resolves.toEqual([
        { may: true },
      ]);
    }
    await expect(ask(urls.api, 'UPDATE audit SET seq = 1')).rejects.toMatchObject(refused);
    await expect(ask(urls.worker, 'UPDATE audit SET seq = 1 WHERE false')).resolves.toEqual([]);
  });

  it('lets the worker keep its queue, and the API not', async () => {
    await ask(urls.worker, 'CREATE SCHEMA bullmq');
    await expect(ask(urls.api, 'CREATE SCHEMA other')).rejects.toMatchObject(refused);
  });
});
