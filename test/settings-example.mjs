// Compares config/.env.example with the settings the code declares; `--write` makes it anew. Needs a build.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../apps/standalone/build.mjs';
import { ROOT } from '../apps/standalone/setup/repository.mjs';

const FILE = join(ROOT, 'config/.env.example');

await build({ parts: ['server'] });
const { envExample } = await import('../dist/libs/config/src/index.js');
if (process.argv.includes('--write')) {
  writeFileSync(FILE, envExample());
} else if (read() !== envExample()) {
  console.error(
    'config/.env.example differs from the settings in libs/config. Run: node test/settings-example.mjs --write',
  );
  process.exitCode = 1;
}

function read() {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return '';
  }
}
