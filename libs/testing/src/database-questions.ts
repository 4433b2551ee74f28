import { Pool } from 'pg';

const pools = new Map<string, Pool>();

/**
 * Runs one statement. The connection is kept for later calls, because connecting takes longer than most
 * statements.
 */
export async function ask<Row = Record<string, unknown>>(
  databaseUrl: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = await poolOf(databaseUrl).query(sql, [...values]);
  return rows as Row[];
}

/** Closes the connections that `ask` has opened to this database. */
export async function forgetDatabase(databaseUrl: string): Promise<void> {
  const pool = pools.get(databaseUrl);
  pools.delete(databaseUrl);
  await pool?.end();
}

/** Returns the total number of deadlocks of this database. */
export async function deadlocksOf(databaseUrl: string): Promise<number> {
  const [row] = await ask<{ deadlocks: string }>(
    databaseUrl,
    // A server process reports its counts when it is idle; without the first call this session would read an
    // old snapshot.
    'SELECT pg_stat_clear_snapshot(), deadlocks FROM pg_stat_database WHERE datname = current_database()',
  );
  return Number(row?.deadlocks);
}

/** Returns the number of pairs of overlapping live claims on one space; it must be 0. */
export async function overlapsIn(databaseUrl: string): Promise<number> {
  const [row] = await ask<{ many: string }>(
    databaseUrl,
    `SELECT count(*) AS many FROM allocation a JOIN allocation b
       ON a.space_id = b.space_id AND a.id < b.id AND a.starts < b.ends AND b.starts < a.ends WHERE a.live AND b.live`,
  );
  return Number(row?.many);
}

function poolOf(databaseUrl: string): Pool {
  const known = pools.get(databaseUrl);
  if (known) return known;
  const pool = new Pool({ connectionString: databaseUrl, max: 4, allowExitOnIdle: true });
  // A test that drops its database ends these connections too. The next statement reports the problem.
  pool.on('error', () => undefined);
  pools.set(databaseUrl, pool);
  return pool;
}
