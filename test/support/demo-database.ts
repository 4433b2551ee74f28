import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTemplate, createTestDatabase, type TestDatabase } from '@birlik/testing';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A database with the demo centre and its accounts; prepared once per run, cloned for each caller. */
export async function createDemoDatabase(): Promise<TestDatabase> {
  return createTestDatabase(await createTemplate('birlik_demo', prepare));
}

async function prepare(databaseUrl: string): Promise<void> {
  const run = spawnSync(process.execPath, [join(ROOT, 'dist/apps/worker/src/prepare.js')], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    encoding: 'utf8',
  });
  if (run.status !== 0)
    throw new Error(`The demo centre could not be prepared:\n${run.stdout}\n${run.stderr}`);
}
