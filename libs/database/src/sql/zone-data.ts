import type { Sql } from './sql.js';

/**
 * Refuses a database whose time zone data are older than Kazakhstan's move to UTC+5 on 2024-03-01. It formats some
 * times itself, and those would be an hour off.
 * @throws Error unless its Asia/Almaty is at +05:00 after that day
 */
export async function assertDatabaseZoneDataIsCurrent(sql: Sql): Promise<void> {
  const [row] = await sql.query<{ hour: string }>(
    `SELECT to_char(timestamptz '2026-01-01 00:00:00+00' AT TIME ZONE 'Asia/Almaty', 'HH24') AS hour`,
  );
  if (row?.hour !== '05')
    throw new Error(
      `The time zone data of the database are out of date: Asia/Almaty must be +05:00 (found +${row?.hour}:00). Update PostgreSQL or the package tzdata of its machine.`,
    );
}
