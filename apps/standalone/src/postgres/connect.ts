import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** The only user of an embedded cluster. */
export const CLUSTER_USER = 'birlik';

/**
 * Returns the address of a database in a cluster on this machine. It says that there is no TLS, because a
 * variable such as PGSSLMODE=require would ask for it otherwise.
 */
export function buildDatabaseUrl(port: number, password: string, database: string): string {
  return `postgres://${CLUSTER_USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

/** Runs `work` with a connection of its own. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    // Otherwise the half-open connection takes a place until the server's time-out.
    void client.end().catch(() => undefined);
    throw error;
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Returns true if the server answers a query. */
export async function answers(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return true;
  } catch {
    return false;
  }
}

/**
 * Creates the database of the address unless it exists.
 * @returns true when it was created
 */
export async function ensureDatabase(url: string): Promise<boolean> {
  const address = new URL(url);
  const name = decodeURIComponent(address.pathname.slice(1));
  address.pathname = '/postgres';
  return withClient(address.href, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount !== 0) return false;
    try {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
      return true;
    } catch (error) {
      // 42P04, 23505: another process created it meanwhile.
      if (['42P04', '23505'].includes((error as { code?: string }).code ?? '')) return false;
      throw error;
    }
  });
}

/**
 * Creates an account that may sign in and has no rights yet, with a new password for each start.
 * @returns the address of the same database for that account
 */
export async function openAccount(url: string, name: string): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
    await client.query(
      `${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${client.escapeIdentifier(name)}
         LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${client.escapeLiteral(password)}`,
    );
  });
  const address = new URL(url);
  address.username = name;
  address.password = password;
  return address.href;
}
