import { Client } from 'pg';

/** How often transactions of this database have waited for each other in a circle, ever. */
export async function deadlocksOf(databaseUrl: string): Promise<number> {
  const [row] = await ask<{ deadlocks: string }>(
    databaseUrl,
    // A server process reports its counts when it is idle; the snapshot of this session would be stale without the first call.
    'SELECT pg_stat_clear_snapshot(), deadlocks FROM pg_stat_database WHERE datname = current_database()',
  );
  return Number(row?.deadlocks);
}

/** One statement on a connection of its own. */
export async function ask<Row = Record<string, unknown>>(
  databaseUrl: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(sql, [...values]);
    return rows as Row[];
  } finally {
    await client.end();
  }
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
