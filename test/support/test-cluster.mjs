// The one PostgreSQL of a test run. Plain JavaScript: it runs before anything is compiled.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../apps/standalone/build.mjs';
import { makeThrowAwayFolder } from '../../apps/standalone/setup/throw-away-folder.mjs';

const PREFIX = 'birlik-test-';
const TEMPLATE = 'birlik_template';

/**
 * What differs from the settings of the product. A commit does not wait for the disk: no test crashes PostgreSQL itself, and
 * those that kill the API or the worker ask for a durable database (`createTestDatabase`), to be at the disk's pace.
 */
const SETTINGS = {
  // Several apps at once, some with two workers, each with pools of its own.
  max_connections: 250,
  synchronous_commit: 'off',
};

/**
 * Builds what has changed, starts a fresh cluster and migrates the template that tests clone.
 * Each run has a cluster of its own, so two runs on one machine never meet.
 * @returns the variables that tests find it by, and `stop`
 */
export async function startTestCluster() {
  await build();
  const { startCluster, ensureDatabase } = await import('../../dist/apps/standalone/src/postgres/index.js');
  const { runMigrations } = await import('../../dist/libs/database/src/index.js');
  await removeDeserted(startCluster);
  const dataDir = makeThrowAwayFolder(PREFIX);
  writeFileSync(join(dataDir, 'owner'), String(process.pid));
  const cluster = await startCluster({ dataDir, settings: SETTINGS });
  const stop = async () => {
    await cluster.destroyCluster();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const template = cluster.buildUrl(TEMPLATE);
    await ensureDatabase(template);
    await runMigrations(template);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    env: { BIRLIK_TEST_POSTGRES: cluster.buildUrl('postgres'), BIRLIK_TEST_TEMPLATE: TEMPLATE },
    stop,
  };
}

/** Clusters whose test run was killed are stopped and removed; those of living runs are left alone. */
async function removeDeserted(startCluster) {
  for (const name of readdirSync(tmpdir())) {
    const dataDir = join(tmpdir(), name);
    const owner = join(dataDir, 'owner');
    if (!name.startsWith(PREFIX) || !existsSync(owner) || isAlive(Number(readFileSync(owner, 'utf8'))))
      continue;
    try {
      writeFileSync(owner, String(process.pid));
      if (existsSync(join(dataDir, 'postgres'))) await (await startCluster({ dataDir })).destroyCluster();
      rmSync(dataDir, { recursive: true, force: true });
    } catch {
      // Of another user, or half-made; it does no harm to this run.
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
