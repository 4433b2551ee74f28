import type { Instant } from '@birlik/kernel';
import type { Sql } from './sql.js';

/** The time by the database's clock, the only one that anything is judged by. */
export async function readNow(sql: Sql): Promise<Instant> {
  const [row] = await sql.query<{ now: string }>(
    'SELECT floor(extract(epoch FROM birlik_now()) * 1000) AS now',
    [],
    'now',
  );
  return Number(row?.now);
}
