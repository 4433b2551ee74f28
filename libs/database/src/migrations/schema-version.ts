import type { Sql } from '../sql/sql.js';
import { MIGRATIONS } from './migrations.js';

/** The database was prepared by a newer version of Birlik, which stored what this one does not know. */
export class NewerSchema extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `The database was prepared by a newer version of Birlik (${unknown.join(', ')}). ` +
        'Start that version; or restore the dump that was made before the update.',
    );
    this.name = 'NewerSchema';
  }
}

/** Compares the migrations of the database with those of this program. @throws NewerSchema */
export async function assertSchemaIsKnown(sql: Sql): Promise<void> {
  const [table] = await sql.query<{ exists: boolean }>(
    `SELECT to_regclass('migration') IS NOT NULL AS exists`,
  );
  if (table?.exists) compare(await listDone(sql));
}

/** @throws Error when the database is older or newer than this program */
export async function assertSchemaIsCurrent(sql: Sql): Promise<void> {
  const missing = compare(await listDone(sql));
  if (missing.length > 0) throw new Error(`The database is not prepared: ${missing.join(', ')} is missing.`);
}

async function listDone(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ name: string }>('SELECT name FROM migration ORDER BY id');
  return rows.map(({ name }) => name);
}

/** Returns the migrations that are still to be done. */
function compare(done: readonly string[]): string[] {
  const known = (MIGRATIONS as unknown as readonly (new () => { readonly name: string })[]).map(
    (Migration) => new Migration().name,
  );
  const unknown = done.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new NewerSchema(unknown);
  return known.filter((name) => !done.includes(name));
}
