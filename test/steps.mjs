import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../apps/standalone/setup/repository.mjs';
import { runNode } from '../apps/standalone/setup/run-program.mjs';

const bin = (name, file) => `node_modules/${name}/${file}`;
const prettier = bin('prettier', 'bin/prettier.cjs');
const oxlint = bin('oxlint', 'bin/oxlint');
const tsc = bin('typescript', 'bin/tsc');
const knip = bin('knip', 'bin/knip.js');
const jest = bin('jest', 'bin/jest.js');

/** What a change is checked by before its tests; the slow ones first, so that two at a time end together. */
export const STEPS = [
  { name: 'types', args: [tsc, '--noEmit', '-p', 'tsconfig.json'] },
  {
    name: 'format',
    args: [prettier, '--check', '.', '--cache'],
  },
  {
    name: 'types of the pages',
    args: [tsc, '--noEmit', '-p', 'apps/web/tsconfig.json'],
    needs: 'apps/web/tsconfig.json',
  },
  { name: 'import rules', args: ['test/import-rules.mjs'] },
  { name: 'lint', args: [oxlint, '-c', 'config/oxlint.json', '--quiet'] },
  { name: 'folders', args: ['test/folders.mjs'] },
  { name: 'owners of tables', args: ['test/sql-owners.mjs'] },
  { name: 'retired words', args: ['test/words.mjs'] },
  { name: 'texts of three languages', args: ['test/texts.mjs'] },
  { name: 'commit subjects', args: ['test/commit-subjects.mjs'], needs: '.git' },
  { name: 'unused code', args: [knip, '-c', 'config/knip.json', '--no-progress'] },
  { name: 'packages', args: ['test/lockfile.mjs'] },
  { name: 'settings example', args: ['test/settings-example.mjs'] },
  {
    name: 'unit tests',
    args: [
      jest,
      '--config=config/jest.config.mjs',
      '--selectProjects=unit',
      '--silent',
      '--passWithNoTests',
      '--maxWorkers=1',
    ],
  },
];

/**
 * Runs steps, `atOnce` at a time, one line each; of a failed one everything it printed.
 * @returns the names of those that failed
 */
export async function runSteps(steps, atOnce = 2) {
  const waiting = steps.filter(({ needs }) => needs === undefined || existsSync(join(ROOT, needs)));
  const failed = [];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const began = Date.now();
      const { code, output } = await runNode(step.args, { env: { NO_COLOR: '1' } });
      console.log(
        `${code === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${((Date.now() - began) / 1000).toFixed(1)} s)`,
      );
      if (code === 0) continue;
      failed.push(step.name);
      console.log(output.trim().replace(/^/gm, '       '));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return failed;
}
