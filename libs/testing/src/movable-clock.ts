import type { Instant } from '@birlik/kernel';
import { ask } from './database-questions.js';

/** A Tuesday at 09:00 in Shymkent. Most tests begin at this time, whatever the clock of the machine shows. */
export const MORNING = '2027-03-02T09:00:00+05:00';

/**
 * Replaces the clock behind `birlik_now()`, which all use cases read, by one that tests can move. It starts
 * at the real time.
 */
export async function installMovableClock(databaseUrl: string): Promise<void> {
  await ask(
    databaseUrl,
    `CREATE TABLE IF NOT EXISTS test_clock (shift interval NOT NULL);
     INSERT INTO test_clock SELECT '0' WHERE NOT EXISTS (SELECT 1 FROM test_clock);
     CREATE OR REPLACE FUNCTION birlik_now() RETURNS timestamptz LANGUAGE sql STABLE
       AS 'select now() + (select shift from test_clock)';`,
  );
}

/** Moves the clock by an SQL interval, such as `2 hours` or `-15 minutes`; moves add up. */
export async function moveClock(databaseUrl: string, by: string): Promise<void> {
  await ask(databaseUrl, 'UPDATE test_clock SET shift = shift + $1::interval', [by]);
}

/** Sets the clock to an instant; it runs on from there. */
export async function setClock(databaseUrl: string, instant: string): Promise<void> {
  await ask(databaseUrl, 'UPDATE test_clock SET shift = $1::timestamptz - now()', [instant]);
}

/** Replaces the clock behind `birlik_now()` by one that stands still; only `stepClock` moves it. */
export async function freezeClock(databaseUrl: string, instant: string): Promise<void> {
  await ask(
    databaseUrl,
    `CREATE TABLE IF NOT EXISTS test_clock_hand (at timestamptz NOT NULL);
     DELETE FROM test_clock_hand;
     INSERT INTO test_clock_hand VALUES ('${new Date(instant).toISOString()}');
     CREATE OR REPLACE FUNCTION birlik_now() RETURNS timestamptz LANGUAGE sql STABLE AS 'select at from test_clock_hand';`,
  );
}

/** Sets a clock that stands still to an instant. */
export async function stepClock(databaseUrl: string, instant: Instant): Promise<void> {
  await ask(databaseUrl, 'UPDATE test_clock_hand SET at = $1', [new Date(instant)]);
}

/** Returns the current time of the database's clock. */
export async function nowOf(databaseUrl: string): Promise<Instant> {
  const [row] = await ask<{ now: Date }>(databaseUrl, 'SELECT birlik_now() AS now');
  return row!.now.getTime();
}
