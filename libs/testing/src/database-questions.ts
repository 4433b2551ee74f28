import { Pool } from 'pg';

const pools = new Map<string, Pool>();

/** One statement on a connection that is kept for the next one: connecting takes longer than most statements. */
export async function ask<Row = Record<string, unknown>>(
  databaseUrl: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = await poolOf(databaseUrl).query(sql, [...values]);
  return rows as Row[];
}

/** Ends the connections that `ask` has kept to this database. */
export async function forgetDatabase(databaseUrl: string): Promise<void> {
  const pool = pools.get(databaseUrl);
  pools.delete(databaseUrl);
  await pool?.end();
}

/** How often transactions of this database have waited for each other in a circle, ever. */
export async function deadlocksOf(databaseUrl: string): Promise<number> {
  const [row] = await ask<{ deadlocks: string }>(
    databaseUrl,
    // A server process reports its counts when it is idle; the snapshot of this session would be stale without the first call.
    'SELECT pg_stat_clear_snapshot(), deadlocks FROM pg_stat_database WHERE datname = current_database()',
  );
  return Number(row?.deadlocks);
}

/** Pairs of live claims on one space that overlap: the first promise is that there are none. */
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
  // A test that drops its database ends these connections too; the next statement says what is wrong.
  pool.on('error', () => undefined);
  pools.set(databaseUrl, pool);
  return pool;
}
