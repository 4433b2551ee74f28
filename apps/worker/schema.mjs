// Schema tools for developers and CI; the built worker does the work.
// node apps/worker/schema.mjs generate <name> writes a migration from the newest schema to the entities
// node apps/worker/schema.mjs check runs every migration up, down and up again, and compares the schema with
// the entities
import { writeFileSync } from 'node:fs';
import { build } from '../standalone/build.mjs';
import { makeThrowAwayFolder } from '../standalone/setup/throw-away-folder.mjs';

const [command, name] = process.argv.slice(2);
await build({ parts: ['server'] });
const { startCluster, ensureDatabase } = await import('../../dist/apps/standalone/src/postgres/index.js');
const { runMigrations, revertMigrations } = await import('../../dist/libs/database/src/index.js');
const { findSchemaDrift } = await import('../../dist/apps/worker/src/schema/schema-drift.js');

const dataDir = makeThrowAwayFolder('birlik-schema-');
const cluster = await startCluster({ dataDir });
try {
  const url = cluster.buildUrl('schema');
  await ensureDatabase(url);
  if (command === 'generate' && /^[a-z][a-z-]+$/.test(name ?? '')) await generate(url);
  else if (command === 'check') await check(url);
  else throw new Error('usage: schema.mjs generate <name-in-kebab-case> | check');
} finally {
  await cluster.destroyCluster();
}

async function generate(url) {
  await runMigrations(url);
  const changes = await findSchemaDrift(url);
  if (changes.length === 0) return console.log('The entities and the migrations agree; nothing to write.');
  const stamp = Date.now();
  const className = `${name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase())}${stamp}`;
  const lines = (statements) =>
    statements.map((s) => `    await runner.query(${JSON.stringify(s)});`).join('\n');
  const file = `libs/database/src/migrations/${stamp}-${name}.ts`;
  writeFileSync(
    file,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  readonly name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
${lines(changes.map((c) => c.up))}
  }

  async down(runner: QueryRunner): Promise<void> {
${lines(changes.map((c) => c.down).reverse())}
  }
}
`,
  );
  console.log(`Wrote ${file}. Read it, then add ${className} to libs/database/src/migrations/migrations.ts.`);
}

async function check(url) {
  const up = await runMigrations(url);
  const down = await revertMigrations(url);
  const again = await runMigrations(url);
  if (down.length !== up.length || again.length !== up.length)
    throw new Error(
      `up ${up.length}, down ${down.length}, up ${again.length} migrations: they must be equal`,
    );
  const drift = await findSchemaDrift(url);
  if (drift.length > 0)
    throw new Error(`The entities differ from the migrations:\n${drift.map((c) => c.up).join('\n')}`);
  console.log(`${up.length} migrations go up, down and up again; the entities agree with them.`);
}
