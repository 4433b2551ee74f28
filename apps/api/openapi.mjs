// Writes docs/api/openapi.json from the built API; with --check it only compares. It starts a temporary
// database.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { build } from '../standalone/build.mjs';
import { makeThrowAwayFolder } from '../standalone/setup/throw-away-folder.mjs';

const FILE = 'docs/api/openapi.json';
const TYPES = 'apps/web/src/api/schema.ts';
await build({ parts: ['server'] });
const { startCluster, ensureDatabase } = await import('../../dist/apps/standalone/src/postgres/index.js');
const { runMigrations } = await import('../../dist/libs/database/src/index.js');
const dataDir = makeThrowAwayFolder('birlik-openapi-');
const cluster = await startCluster({ dataDir });
let text;
try {
  const url = cluster.buildUrl('openapi');
  await ensureDatabase(url);
  await runMigrations(url);
  text = execFileSync(process.execPath, ['dist/apps/api/src/write-open-api.js'], {
    env: { ...process.env, DATABASE_URL: url },
    maxBuffer: 32 * 1024 * 1024,
  }).toString();
} finally {
  await cluster.destroyCluster();
}
if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== text) {
    console.error(`${FILE} does not tell what the API does: run npm run openapi and commit it.`);
    process.exit(1);
  }
  const types = execFileSync(process.execPath, [
    'node_modules/openapi-typescript/bin/cli.js',
    FILE,
  ]).toString();
  if (readFileSync(TYPES, 'utf8') !== types) {
    console.error(`${TYPES} was not made from ${FILE}: run npm run openapi and commit it.`);
    process.exit(1);
  }
  console.log(`${FILE} agrees with the controllers, and the types of the pages with it.`);
} else {
  mkdirSync('docs/api', { recursive: true });
  writeFileSync(FILE, text);
  execFileSync(process.execPath, [
    'node_modules/openapi-typescript/bin/cli.js',
    FILE,
    '-o',
    'apps/web/src/api/schema.ts',
  ]);
  console.log(`Wrote ${FILE} and apps/web/src/api/schema.ts.`);
}
