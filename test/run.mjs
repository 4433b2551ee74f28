// `npm test`: installs what is missing, builds, runs every suite. The last line says `N passed, N failed, N skipped`.
// `npm test -- unit medium` runs only those.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../apps/standalone/build.mjs';
import { checkNodeVersion } from '../apps/standalone/setup/node-version.mjs';
import { installPackages } from '../apps/standalone/setup/install-packages.mjs';
import { ROOT } from '../apps/standalone/setup/repository.mjs';
import { runNode } from '../apps/standalone/setup/run-program.mjs';
import { startTestCluster } from './support/test-cluster.mjs';
import { RunReport } from './run-report.mjs';
import { passesOf, SUITES } from './suites.mjs';

/** No pass takes this long unless it hangs. */
const PASS_TAKES_AT_MOST_MS = 25 * 60_000;
const reports = mkdtempSync(join(tmpdir(), 'birlik-reports-'));

checkNodeVersion();
process.chdir(ROOT);
const asked = process.argv.slice(2);
const suites = SUITES.filter(({ name }) => asked.length === 0 || asked.includes(name));

let cluster;
for (const name of ['SIGINT', 'SIGTERM']) {
  process.on(name, async () => {
    await cluster?.stop();
    process.exit(130);
  });
}

const report = new RunReport();
try {
  await installPackages();
  console.log('Building…');
  await build();
  if (suites.some(({ needsPostgres }) => needsPostgres)) cluster = await startTestCluster();
  for (const suite of suites) await runSuite(suite);
} catch (error) {
  console.error(`\n${error.message}`);
  report.fail('the run itself', 'see above');
} finally {
  await cluster?.stop();
  rmSync(reports, { recursive: true, force: true });
}
console.log(`\n${report.lines().join('\n')}`);
process.exitCode = report.isGood() ? 0 : 1;

async function runSuite(suite) {
  console.log(`\n── ${suite.name} ──`);
  const began = Date.now();
  for (const [n, args] of passesOf(suite).entries()) await runPass(suite.name, `${suite.name}-${n}`, args);
  report.addTime(suite.name, Date.now() - began);
}

async function runPass(suite, name, args) {
  const file = join(reports, `${name}.json`);
  const { code } = await runNode(
    [
      'node_modules/jest/bin/jest.js',
      '--config=config/jest.config.mjs',
      '--maxWorkers=2',
      '--passWithNoTests',
      '--json',
      `--outputFile=${file}`,
      ...args,
    ],
    { show: true, env: cluster?.env, timeoutMs: PASS_TAKES_AT_MOST_MS },
  );
  if (existsSync(file)) report.addPass(suite, JSON.parse(readFileSync(file, 'utf8')), code);
  else if (code === 0) report.skip(suite, 'it has no tests yet');
  else report.fail(suite, 'the suite did not run');
}
