import type { Instant } from '@birlik/kernel';
import type { Sql } from './sql.js';

/** Reads the database's clock. All decisions use this clock only. */
export async function readNow(sql: Sql): Promise<Instant> {
  const [row] = await sql.query<{ now: string }>(
    'SELECT floor(extract(epoch FROM birlik_now()) * 1000) AS now',
    [],
    'now',
  );
  return Number(row?.now);
}
