import { Client } from 'pg';

/**
 * Puts a clock that tests can move behind `birlik_now()`, the only time the use cases read.
 * The start of the clock is the real now.
 */
export async function installMovableClock(databaseUrl: string): Promise<void> {
  await run(
    databaseUrl,
    `CREATE TABLE IF NOT EXISTS test_clock (shift interval NOT NULL);
     INSERT INTO test_clock SELECT '0' WHERE NOT EXISTS (SELECT 1 FROM test_clock);
     CREATE OR REPLACE FUNCTION birlik_now() RETURNS timestamptz LANGUAGE sql STABLE
       AS 'select now() + (select shift from test_clock)';`,
  );
}

/** Moves the clock by an interval of SQL, such as `2 hours` or `-15 minutes`; moves add up. */
export async function moveClock(databaseUrl: string, by: string): Promise<void> {
  await run(databaseUrl, 'UPDATE test_clock SET shift = shift + $1::interval', [by]);
}

/** Sets the clock so that it shows this instant now; it runs on from there. */
export async function setClock(databaseUrl: string, instant: string): Promise<void> {
  await run(databaseUrl, 'UPDATE test_clock SET shift = $1::timestamptz - now()', [instant]);
}

/** Puts a clock that stands still behind `birlik_now()`; only `stepClock` moves it. */
export async function freezeClock(databaseUrl: string, instant: string): Promise<void> {
  await run(
    databaseUrl,
    `CREATE TABLE IF NOT EXISTS test_clock_hand (at timestamptz NOT NULL);
     DELETE FROM test_clock_hand;
     INSERT INTO test_clock_hand VALUES ('${new Date(instant).toISOString()}');
     CREATE OR REPLACE FUNCTION birlik_now() RETURNS timestamptz LANGUAGE sql STABLE AS 'select at from test_clock_hand';`,
  );
}

/** Moves a clock that stands still to an instant. */
export async function stepClock(databaseUrl: string, instant: number): Promise<void> {
  await run(databaseUrl, 'UPDATE test_clock_hand SET at = $1', [new Date(instant)]);
}

async function run(databaseUrl: string, sql: string, values?: unknown[]): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}
