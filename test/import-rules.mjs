// Proves that the import rules bite: every fixture must break its rule, every rule must have one, the tree none.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { ROOT } from '../apps/standalone/setup/repository.mjs';

const FIXTURES = join(ROOT, 'config/fixtures/import-rules');
/** Fixtures that show a second side of a rule. */
const SECOND_SIDES = {
  'library-of-no-table': 'library-table',
  'library-root-by-path': 'library-root-only',
  'jobs-never-run-in-api': 'processors-in-worker-only',
  'web-areas-against-the-table': 'web-areas',
  'web-area-of-no-table': 'web-areas',
};

process.chdir(ROOT);
const { FOLDERS_MAY_IMPORT } = createRequire(import.meta.url)('../config/folders.cjs');
const { forbidden, options } = createRequire(import.meta.url)('../config/dependency-cruiser.cjs');
const { paths } = JSON.parse(readFileSync('tsconfig.base.json', 'utf8')).compilerOptions;
const faults = [];

mkdirSync(join(ROOT, 'test/.artifacts'), { recursive: true });
const fixtures = readdirSync(FIXTURES);
for (const fixture of fixtures) {
  const rule = SECOND_SIDES[fixture] ?? fixture;
  const broken = await violationsOfFixture(fixture);
  if (!broken.some((violation) => violation.rule.name === rule)) {
    faults.push(`The fixture ${fixture} does not break ${rule}: that rule guards nothing.`);
  }
}
const unguarded = await unguardedFolders();
for (const folder of unguarded)
  faults.push(`${folder} may import any of its neighbours: no rule of config/folders.cjs guards it.`);
const shown = [...fixtures, 'folder-table'];
for (const rule of new Set(forbidden.map(({ name }) => name))) {
  if (!shown.includes(rule)) faults.push(`The rule ${rule} has no fixture that breaks it.`);
}
if (!process.argv.includes('--fixtures')) {
  const folders = ['apps', 'libs', 'test', 'bench'].filter((folder) => readdirSync(ROOT).includes(folder));
  for (const { rule, from, to } of await violations(folders, ROOT))
    faults.push(`${rule.name}: ${from} → ${to}`);
}

for (const fault of faults) console.error(fault);
console.log(`${fixtures.length} fixtures, ${foldersInTable()} folders, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

/**
 * A fixture for each folder of config/folders.cjs: a file that imports from a neighbour that the table does not allow.
 * @returns the folders whose file breaks no rule
 */
async function unguardedFolders() {
  const strangers = Object.entries(FOLDERS_MAY_IMPORT).flatMap(([root, folders]) =>
    [...Object.entries(folders), ['a-new-folder', []]].map(([folder, allowed]) => ({
      from: `${root}/${folder}`,
      to: `${root}/${Object.keys(folders).find((name) => name !== folder && !allowed.includes(name)) ?? 'another-folder'}`,
    })),
  );
  const folder = mkdtempSync(join(ROOT, 'test/.artifacts/import-rules-'));
  try {
    for (const { from, to } of strangers) {
      mkdirSync(join(folder, from), { recursive: true });
      mkdirSync(join(folder, to), { recursive: true });
      writeFileSync(join(folder, to, 'neighbour.ts'), 'export const neighbour = 1;\n');
      const path = relative(from, join(to, 'neighbour.js'));
      writeFileSync(join(folder, from, 'stranger.ts'), `export { neighbour } from '${path}';\n`);
    }
    writeFileSync(
      join(folder, 'tsconfig.base.json'),
      JSON.stringify({ compilerOptions: { module: 'nodenext', paths } }),
    );
    const broken = await violations(['libs', 'apps'], folder);
    return strangers
      .filter(
        ({ from }) =>
          !broken.some((one) => one.rule.name === 'folder-table' && one.from.startsWith(`${from}/`)),
      )
      .map(({ from }) => from);
  } finally {
    process.chdir(ROOT);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copied to a folder that looks like a checkout of its own, with the aliases of the real one. */
async function violationsOfFixture(fixture) {
  mkdirSync(join(ROOT, 'test/.artifacts'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'test/.artifacts/import-rules-'));
  try {
    cpSync(join(FIXTURES, fixture), folder, { recursive: true });
    writeFileSync(
      join(folder, 'tsconfig.base.json'),
      JSON.stringify({ compilerOptions: { module: 'nodenext', paths } }),
    );
    return await violations(
      readdirSync(folder).filter((name) => !name.includes('.')),
      folder,
    );
  } finally {
    process.chdir(ROOT);
    rmSync(folder, { recursive: true, force: true });
  }
}

function foldersInTable() {
  return Object.values(FOLDERS_MAY_IMPORT).reduce((sum, folders) => sum + Object.keys(folders).length, 0);
}

async function violations(folders, baseDir) {
  process.chdir(baseDir);
  const { enhancedResolveOptions, ...cruiseOptions } = options;
  const tsConfig = extractTSConfig(join(baseDir, 'tsconfig.base.json'));
  const { output } = await cruise(
    folders,
    { ...cruiseOptions, baseDir, validate: true, ruleSet: { forbidden, options: cruiseOptions } },
    { ...enhancedResolveOptions, tsConfig: join(baseDir, 'tsconfig.base.json') },
    { tsConfig },
  );
  return output.summary.violations;
}
