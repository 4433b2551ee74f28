import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations.js';
import { assertSchemaIsKnown } from './schema-version.js';
import { buildConnectionOptions } from '../sql/connection.js';
import { LastingClient } from '../sql/lasting-client.js';

const MIGRATION_LOCK = 7_210_003;

/**
 * Migrates the database at `url` to the newest schema. Several processes may call it at once.
 * @throws NewerSchema when a newer program has migrated it further
 */
export async function runMigrations(url: string): Promise<string[]> {
  return withMigrations(url, async (source) => {
    await assertSchemaIsKnown({ query: (text) => source.query(text) });
    return (await source.runMigrations()).map((m) => m.name);
  });
}

/** Reverts all migrations, newest first, and returns their names. Used by tests. */
export async function revertMigrations(url: string): Promise<string[]> {
  return withMigrations(url, async (source) => {
    const before = [...source.migrations].length;
    for (let i = 0; i < before; i++) await source.undoLastMigration();
    return source.migrations.map((m) => m.name ?? '').reverse();
  });
}

async function withMigrations<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = new DataSource({
    ...buildConnectionOptions({ url, pool: 2, application: 'birlik-migrations' }),
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    extra: { Client: LastingClient, lock_timeout: 30_000 },
  });
  await source.initialize();
  const holder = source.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work(source);
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await holder.release();
    await source.destroy();
  }
}
