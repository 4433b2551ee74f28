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

/** Suites in the order of their speed; those that start processes of their own run one file at a time. */
const SUITES = { unit: 2, medium: 2, e2e: 1, proof: 1, browser: 1 };
const WITHOUT_POSTGRES = new Set(['unit']);
/** No suite takes this long unless it hangs. */
const SUITE_TAKES_AT_MOST_MS = 14 * 60_000;
const reports = mkdtempSync(join(tmpdir(), 'birlik-reports-'));

checkNodeVersion();
process.chdir(ROOT);
const asked = process.argv.slice(2);
const suites = Object.keys(SUITES).filter((suite) => asked.length === 0 || asked.includes(suite));

let cluster;
for (const name of ['SIGINT', 'SIGTERM']) {
  process.on(name, async () => {
    await cluster?.stop();
    process.exit(130);
  });
}

const total = { passed: 0, failed: 0, skipped: 0 };
const remarks = [];
try {
  await installPackages();
  console.log('Building…');
  await build();
  if (suites.some((suite) => !WITHOUT_POSTGRES.has(suite))) cluster = await startTestCluster();
  for (const suite of suites) add(await runSuite(suite));
} catch (error) {
  console.error(`\n${error.message}`);
  total.failed++;
  remarks.push('failed   the run itself, see above');
} finally {
  await cluster?.stop();
  rmSync(reports, { recursive: true, force: true });
}
if (remarks.length > 0) console.log(`\n${remarks.join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function add(counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
}

async function runSuite(suite) {
  console.log(`\n── ${suite} ──`);
  const report = join(reports, `${suite}.json`);
  const { code } = await runNode(
    [
      'node_modules/jest/bin/jest.js',
      '--config=config/jest.config.mjs',
      `--selectProjects=${suite}`,
      `--maxWorkers=${SUITES[suite]}`,
      '--passWithNoTests',
      '--json',
      `--outputFile=${report}`,
    ],
    { show: true, env: cluster?.env, timeoutMs: SUITE_TAKES_AT_MOST_MS },
  );
  if (!existsSync(report)) {
    if (code === 0) {
      remarks.push(`skipped  ${suite}: it has no tests yet`);
      return { passed: 0, failed: 0, skipped: 1 };
    }
    remarks.push(`failed   ${suite}: the suite did not run`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return countReport(suite, JSON.parse(readFileSync(report, 'utf8')), code);
}

/** A file that could not even be loaded counts as one failure; so does a run that fails without naming a test. */
function countReport(suite, report, code) {
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  if (code !== 0 && counts.failed === 0) {
    counts.failed = 1;
    remarks.push(`failed   ${suite}: ended with code ${code} although no test failed`);
  }
  const skipped = new Map();
  for (const file of report.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'failed') remarks.push(`failed   ${suite}: ${test.fullName}`);
      if (test.status !== 'pending' && test.status !== 'todo') continue;
      const group = test.ancestorTitles[0] ?? test.title;
      skipped.set(group, (skipped.get(group) ?? 0) + 1);
    }
    if (file.assertionResults.length === 0 && file.status === 'failed') {
      remarks.push(`failed   ${suite}: ${file.name.replace(ROOT, '')} could not be loaded`);
    }
  }
  for (const [group, count] of skipped) remarks.push(`skipped  ${suite}: ${group} (${count})`);
  return counts;
}
