// Prints which folder imports which, and fails when two import each other, directly or in a circle.
//   npm run folders                  every library, app and area
//   npm run folders -- libs/bookings only what lies below
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ROOT } from '../apps/standalone/setup/repository.mjs';

const ROOTS = ['libs', 'apps'];
const IMPORT = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;
/** Of one circle. */
const MAX_SHOWN = 20;
const IS_TEST = /(\.|-)spec\.tsx?$/;

const below = process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? '';
const libraries = Object.entries(
  JSON.parse(readFileSync(join(ROOT, 'tsconfig.base.json'), 'utf8')).compilerOptions.paths,
).map(([name, [entry]]) => [name, dirname(relative('.', entry))]);

/** @type {Map<string, Map<string, string[]>>} folder → imported folder → the files that import */
const graph = new Map();
for (const file of ROOTS.flatMap((root) => filesIn(join(ROOT, root)))) {
  const from = relative(ROOT, dirname(file));
  for (const [, name] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const to = folderOf(name, file);
    if (to === null || isInside(from, to) || isInside(to, from)) continue;
    const imported = graph.get(from) ?? new Map();
    imported.set(to, [...(imported.get(to) ?? []), relative(ROOT, file)]);
    graph.set(from, imported);
  }
}

const shown = [...graph].filter(([folder]) => folder.startsWith(below)).sort(([a], [b]) => (a < b ? -1 : 1));
for (const [folder, imported] of shown) console.log(`${folder} → ${[...imported.keys()].sort().join(', ')}`);

const circles = circlesIn(graph).filter((circle) => circle.some((folder) => folder.startsWith(below)));
for (const circle of circles) {
  console.error(`\nCircle: ${circle.join(', ')}`);
  const imports = circle.flatMap((from) =>
    circle.flatMap((to) =>
      [...new Set(graph.get(from)?.get(to) ?? [])].map((file) => `  ${file} imports ${to}`),
    ),
  );
  console.error(imports.slice(0, MAX_SHOWN).join('\n'));
  if (imports.length > MAX_SHOWN) console.error(`  and ${imports.length - MAX_SHOWN} more`);
}
console.log(`${shown.length} folders, ${circles.length} circles`);
process.exitCode = circles.length > 0 ? 1 : 0;

/** Source files below a folder, tests and generated files left out. */
function filesIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'node_modules' || name === 'dist') return [];
    if (statSync(path).isDirectory()) return filesIn(path);
    return /\.tsx?$/.test(name) && !IS_TEST.test(name) && name !== 'schema.ts' ? [path] : [];
  });
}

/** The folder of what is imported, relative to the repository; null for packages. */
function folderOf(name, file) {
  const library = libraries.find(([alias]) => name === alias);
  if (library) return library[1];
  if (!name.startsWith('.')) return null;
  const path = resolve(dirname(file), name);
  return relative(ROOT, existsSync(path) && statSync(path).isDirectory() ? path : dirname(path));
}

/** A folder and the ones inside it are one: a library's index.ts names what its folders offer. */
function isInside(inner, outer) {
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** Groups of folders that reach each other (Tarjan's strongly connected components). */
function circlesIn(edges) {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const groups = [];
  const visit = (node) => {
    index.set(node, index.size);
    low.set(node, index.get(node));
    stack.push(node);
    for (const next of edges.get(node)?.keys() ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node), low.get(next)));
    }
    if (low.get(node) !== index.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) groups.push(group.sort());
  };
  for (const node of edges.keys()) if (!index.has(node)) visit(node);
  return groups;
}
