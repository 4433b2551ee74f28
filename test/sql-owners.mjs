// Proves that SQL stays inside the library that owns the table: others read through its read models or its SQL fragments.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../apps/standalone/setup/repository.mjs';

const ENTITY = /@Entity\('(\w+)'\)/g;
const REFERENCE = /\b(?:FROM|JOIN|INTO|UPDATE)\s+(?:ONLY\s+)?(\w+)\b/g;
/** Who may speak of every table: what creates them, and what tests them. */
const EXEMPT = /^libs\/(database\/src\/migrations|testing)\//;

/** @param {string} file relative to the repository */
export function ownerOf(file) {
  return file.split('/').slice(0, 2).join('/');
}

/** @returns {{ file: string, table: string, owner: string }[]} references to tables of other libraries */
export function foreignReferences(files) {
  const owners = new Map();
  for (const { file, text } of files)
    for (const [, table] of text.matchAll(ENTITY)) owners.set(table, ownerOf(file));
  return files
    .filter(({ file }) => !EXEMPT.test(file))
    .flatMap(({ file, text }) =>
      [...withoutComments(text).matchAll(REFERENCE)].flatMap(([, table]) => {
        const owner = owners.get(table);
        return owner === undefined || owner === ownerOf(file) ? [] : [{ file, table, owner }];
      }),
    );
}

function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function sourcesIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'node_modules') return [];
    if (statSync(path).isDirectory()) return sourcesIn(path);
    if (!name.endsWith('.ts') || /(\.|-)spec\.ts$/.test(name)) return [];
    return [{ file: relative(ROOT, path), text: readFileSync(path, 'utf8') }];
  });
}

const files = ['libs', 'apps'].flatMap((folder) => sourcesIn(join(ROOT, folder)));
const faults = foreignReferences(files).map(
  ({ file, table, owner }) => `${file} names the table ${table}, which ${owner} owns`,
);

// A check that finds nothing may be one that looks at nothing.
const stranger = { file: 'apps/api/src/stranger.ts', text: 'sql.query(`SELECT 1 FROM booking b`)' };
if (foreignReferences([...files, stranger]).length !== faults.length + 1)
  faults.push('The check itself: it does not find SQL of an app that names the table booking');

for (const fault of faults) console.error(fault);
console.log(`${files.length} files, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
