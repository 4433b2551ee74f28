import type { Instant } from '@birlik/kernel';
import { ask } from './database-questions.js';

/** A Tuesday at nine in Shymkent: where most tests begin, whatever the hour of the machine is. */
export const MORNING = '2027-03-02T09:00:00+05:00';

/**
 * Puts a clock that tests can move behind `birlik_now()`, the only time the use cases read.
 * The start of the clock is the real now.
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

/** Moves the clock by an interval of SQL, such as `2 hours` or `-15 minutes`; moves add up. */
export async function moveClock(databaseUrl: string, by: string): Promise<void> {
  await ask(databaseUrl, 'UPDATE test_clock SET shift = shift + $1::interval', [by]);
}

/** Sets the clock so that it shows this instant now; it runs on from there. */
export async function setClock(databaseUrl: string, instant: string): Promise<void> {
  await ask(databaseUrl, 'UPDATE test_clock SET shift = $1::timestamptz - now()', [instant]);
}

/** Puts a clock that stands still behind `birlik_now()`; only `stepClock` moves it. */
export async function freezeClock(databaseUrl: string, instant: string): Promise<void> {
  await ask(
    databaseUrl,
    `CREATE TABLE IF NOT EXISTS test_clock_hand (at timestamptz NOT NULL);
     DELETE FROM test_clock_hand;
     INSERT INTO test_clock_hand VALUES ('${new Date(instant).toISOString()}');
     CREATE OR REPLACE FUNCTION birlik_now() RETURNS timestamptz LANGUAGE sql STABLE AS 'select at from test_clock_hand';`,
  );
}

/** Moves a clock that stands still to an instant. */
export async function stepClock(databaseUrl: string, instant: Instant): Promise<void> {
  await ask(databaseUrl, 'UPDATE test_clock_hand SET at = $1', [new Date(instant)]);
}

/** What the database says the time is. */
export async function nowOf(databaseUrl: string): Promise<Instant> {
  const [row] = await ask<{ now: Date }>(databaseUrl, 'SELECT birlik_now() AS now');
  return row!.now.getTime();
}
