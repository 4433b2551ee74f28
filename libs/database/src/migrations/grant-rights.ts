import { escapeIdentifier } from 'pg';
import type { Sql } from '../sql/sql.js';

/** The accounts of the database that the API and the worker use. Neither owns a table or is a superuser. */
export interface DatabaseAccounts {
  readonly api: string;
  readonly worker: string;
}

export const DATABASE_ACCOUNTS: DatabaseAccounts = { api: 'birlik_api', worker: 'birlik_worker' };

/** Tables in which nothing that was written is changed or deleted. */
const WRITTEN_ONCE = ['audit', 'migration', 'secret'];

/**
 * Gives the accounts the rights that they need, and no others. Accounts that do not exist get none: then all
 * processes use the account of the owner. It is called after each migration, by the owner.
 */
export async function grantRights(sql: Sql, accounts: DatabaseAccounts = DATABASE_ACCOUNTS): Promise<void> {
  const existing = await sql.query<{ name: string }>(
    'SELECT rolname AS name FROM pg_roles WHERE rolname = ANY ($1)',
    [[accounts.api, accounts.worker]],
  );
  for (const { name } of existing)
    for (const statement of listGrants(escapeIdentifier(name))) await sql.query(statement);
  if (existing.some(({ name }) => name === accounts.worker))
    for (const statement of listGrantsOfWorker(escapeIdentifier(accounts.worker))) await sql.query(statement);
}

function listGrants(account: string): string[] {
  const once = WRITTEN_ONCE.join(', ');
  return [
    `GRANT USAGE ON SCHEMA public TO ${account}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${account}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${account}`,
    `REVOKE INSERT, UPDATE, DELETE ON ${once} FROM ${account}`,
    `GRANT INSERT ON audit TO ${account}`,
  ];
}

/** The worker seals the audit, and it keeps the job queue in a schema of its own. */
function listGrantsOfWorker(account: string): string[] {
  return [
    `GRANT UPDATE (seq, hash) ON audit TO ${account}`,
    `DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO ${account}', current_database()); END $$`,
    // A queue that another account made. It may be forgotten: the sweeps find what falls due.
    `DO $$ BEGIN
       IF EXISTS (SELECT FROM pg_namespace WHERE nspname = 'bullmq' AND nspowner <> '${account}'::regrole)
       THEN DROP SCHEMA bullmq CASCADE; END IF;
     END $$`,
  ];
}
