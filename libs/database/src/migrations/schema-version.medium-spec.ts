import { ask, createTestDatabase, type TestDatabase } from '@birlik/testing';
import type { Sql } from '../sql/sql.js';
import { runMigrations } from './run-migrations.js';
import { assertSchemaIsCurrent, NewerSchema } from './schema-version.js';

describe('the schema of a database', () => {
  let database: TestDatabase;
  const sql = { query: (text: string) => ask(database.url, text) } as unknown as Sql;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('is current after the migrations', async () => {
    await expect(assertSchemaIsCurrent(sql)).resolves.toBeUndefined();
  });

  it('that a newer program has made is refused, by the preparation and in readiness', async () => {
    await ask(
      database.url,
      `INSERT INTO migration (timestamp, name) VALUES (1999999999999, 'FromTheFuture')`,
    );
    await expect(runMigrations(database.url)).rejects.toThrow(/newer version of Birlik \(FromTheFuture\)/);
    await expect(assertSchemaIsCurrent(sql)).rejects.toThrow(NewerSchema);
    await ask(database.url, `DELETE FROM migration WHERE name = 'FromTheFuture'`);
    expect(await runMigrations(database.url)).toEqual([]);
  });

  it('that lacks a migration is not ready', async () => {
    const [last] = await ask<{ id: number; timestamp: string; name: string }>(
      database.url,
      'DELETE FROM migration WHERE id = (SELECT max(id) FROM migration) RETURNING *',
    );
    await expect(assertSchemaIsCurrent(sql)).rejects.toThrow(`${last!.name} is missing`);
    await ask(database.url, 'INSERT INTO migration (id, timestamp, name) VALUES ($1, $2, $3)', [
      last!.id,
      last!.timestamp,
      last!.name,
    ]);
  });
});
