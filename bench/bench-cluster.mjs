import { rmSync } from 'node:fs';
import { build } from '../apps/standalone/build.mjs';
import { trackStatements } from './same-statements.mjs';
import { StartedProcess } from './started-process.mjs';
import { makeThrowAwayFolder } from '../apps/standalone/setup/throw-away-folder.mjs';

/** What our own launcher sets, and a counter of statements, which `trackStatements` turns on where a check needs it. */
const SETTINGS = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.max': 5_000,
};
const TEMPLATE = 'demo';

/** One organisation has more bookings here than the demo centre allows it: they are counted all the same. */
const MANY_FOR_ONE = `
UPDATE centre SET policies = (
  SELECT jsonb_agg(CASE WHEN p->>'counts' = 'organisation' THEN jsonb_set(p, '{limits,bookingsPerWeek}', '1000') ELSE p END)
  FROM jsonb_array_elements(policies) p)`;

/**
 * A PostgreSQL of this run alone with the demo centre in it; fsync and all that keeps what was acknowledged are on.
 * `database` makes a copy of the demo database and gives its address; `close` removes everything.
 */
export async function startBenchCluster() {
  await build({ parts: ['server'] });
  const { ensureDatabase, startCluster } = await import('../dist/apps/standalone/src/postgres/index.js');
  const { withClient } = await import('../dist/apps/standalone/src/postgres/connect.js');
  const folder = makeThrowAwayFolder('birlik-bench-');
  const cluster = await startCluster({ dataDir: folder, settings: SETTINGS });
  await ensureDatabase(cluster.buildUrl(TEMPLATE));
  await withClient(cluster.buildUrl('postgres'), (c) => trackStatements((text) => c.query(text), 'none'));
  const prepare = new StartedProcess('dist/apps/worker/src/prepare.js', {
    env: { DATABASE_URL: cluster.buildUrl(TEMPLATE), NODE_ENV: 'development' },
  });
  if ((await prepare.ended) !== 0) {
    await cluster.destroyCluster();
    throw new Error('the demo centre could not be loaded');
  }
  await withClient(cluster.buildUrl(TEMPLATE), (c) => c.query(MANY_FOR_ONE));
  return {
    database: async (name) => {
      await withClient(cluster.buildUrl('postgres'), (c) =>
        c.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`),
      );
      return cluster.buildUrl(name);
    },
    close: async () => {
      await cluster.destroyCluster();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
