import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { ask, forgetDatabase } from './database-questions.js';

/** A database of one test. */
export interface TestDatabase {
  readonly url: string;
  /** Drops the database and closes its open connections. */
  drop(): Promise<void>;
}

/** An arbitrary lock id: clones of one template run one after the other. */
const CLONE_LOCK = 7_210_900;
/** Tables that keep their rows: written by migrations, or by the clocks of tests. */
const KEPT_TABLES = ['migration', 'secret', 'test_clock', 'test_clock_hand'];

export interface TestDatabaseOptions {
  /** Another template of the same cluster, such as one with the demo centre. */
  readonly template?: string;
  /** True when each commit waits for the disk, as in production: for tests that kill the server. */
  readonly durable?: boolean;
}

/** Clones the migrated template of this test run; takes about 100 ms. */
export async function createTestDatabase({
  template = variable('BIRLIK_TEST_TEMPLATE'),
  durable = false,
}: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const name = `t_${randomBytes(8).toString('hex')}`;
  await asAdmin(async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [CLONE_LOCK]);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${admin.escapeIdentifier(template)}`);
    if (durable) await admin.query(`ALTER DATABASE ${name} SET synchronous_commit = on`);
  });
  return {
    url: urlOf(name),
    drop: async () => {
      await forgetDatabase(urlOf(name));
      await asAdmin((admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** Deletes every row that a test can have written. It is faster than a clone, and connections stay open. */
export async function emptyDatabase(databaseUrl: string): Promise<void> {
  const tables = await ask<{ name: string }>(
    databaseUrl,
    `SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1)`,
    [KEPT_TABLES],
  );
  const deletes = tables.map(({ name }) => `DELETE FROM ${name};`).join(' ');
  // Without triggers no foreign key requires an order, and append-only tables can be emptied.
  await ask(databaseUrl, `BEGIN; SET LOCAL session_replication_role = replica; ${deletes} COMMIT`);
}

/**
 * Creates a template once per test run. `fill` gets the address of a migrated database and must close its
 * connections.
 * @returns the name of the template, for `createTestDatabase`
 */
export async function createTemplate(name: string, fill: (url: string) => Promise<void>): Promise<string> {
  await asAdmin(async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [CLONE_LOCK]);
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount !== 0) return;
    const unfinished = admin.escapeIdentifier(`${name}_unfinished`);
    await admin.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${unfinished} TEMPLATE ${variable('BIRLIK_TEST_TEMPLATE')}`);
    await fill(urlOf(`${name}_unfinished`));
    await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${admin.escapeIdentifier(name)}`);
  });
  return name;
}

function urlOf(database: string): string {
  const url = new URL(variable('BIRLIK_TEST_POSTGRES'));
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdmin(work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: variable('BIRLIK_TEST_POSTGRES') });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function variable(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: this test needs one of the jest projects with PostgreSQL.`);
  return value;
}
