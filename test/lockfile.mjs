// Checks package-lock.json: every package is fixed by its hash, comes from the registry, and is not older than
// config/package-floors.json allows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../apps/standalone/setup/repository.mjs';
import { findFaults } from './lockfile-rules.mjs';

const read = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const { packages } = read('package-lock.json');
const floors = read('config/package-floors.json');
const { allowScripts } = read('package.json');

const faults = findFaults(packages, floors, allowScripts);
for (const fault of faults) console.error(fault);
console.log(`${Object.keys(packages).length - 1} packages, ${Object.keys(floors).length} with a floor.`);
process.exitCode = faults.length === 0 ? 0 : 1;
