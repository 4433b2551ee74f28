// What a run of the suites says at its end: what was skipped, what failed, how long it took, and the totals.
import { ROOT } from '../apps/standalone/setup/repository.mjs';

const SLOW_FILES_SHOWN = 12;

export class RunReport {
  #total = { passed: 0, failed: 0, skipped: 0 };
  #remarks = [];
  #times = [];
  #files = [];

  /** How long a suite took. */
  addTime(suite, ms) {
    this.#times.push({ suite, ms });
  }

  fail(what, why) {
    this.#total.failed++;
    this.#remarks.push(`failed   ${what}: ${why}`);
  }

  skip(what, why) {
    this.#total.skipped++;
    this.#remarks.push(`skipped  ${what}: ${why}`);
  }

  /** Counts what jest reports. A file that could not be loaded is one failure; so is a run that fails without naming a test. */
  addPass(suite, jest, code) {
    const failed = jest.numFailedTests + jest.numRuntimeErrorTestSuites;
    this.#total.passed += jest.numPassedTests;
    this.#total.failed += failed;
    this.#total.skipped += jest.numPendingTests + jest.numTodoTests;
    if (code !== 0 && failed === 0) this.fail(suite, `ended with code ${code} although no test failed`);
    for (const file of jest.testResults) this.#addFile(suite, file);
  }

  #addFile(suite, { name, status, assertionResults, startTime, endTime }) {
    const path = name.replace(ROOT, '');
    this.#files.push({ suite, path, ms: endTime - startTime });
    const skipped = new Map();
    for (const test of assertionResults) {
      if (test.status === 'failed') this.#remarks.push(`failed   ${suite}: ${test.fullName}`);
      if (test.status !== 'pending' && test.status !== 'todo') continue;
      const group = test.ancestorTitles[0] ?? test.title;
      skipped.set(group, (skipped.get(group) ?? 0) + 1);
    }
    for (const [group, count] of skipped) this.#remarks.push(`skipped  ${suite}: ${group} (${count})`);
    if (assertionResults.length === 0 && status === 'failed')
      this.#remarks.push(`failed   ${suite}: ${path} could not be loaded`);
  }

  isGood() {
    return this.#total.failed === 0 && this.#total.passed > 0;
  }

  lines() {
    const { passed, failed, skipped } = this.#total;
    const slowest = this.#files.sort((a, b) => b.ms - a.ms).slice(0, SLOW_FILES_SHOWN);
    return [
      ...this.#times.map(({ suite, ms }) => `${seconds(ms)}  ${suite}`),
      ...slowest.map(({ path, ms }) => `${seconds(ms)}    ${path}`),
      '',
      ...this.#remarks,
      ...(this.#remarks.length > 0 ? [''] : []),
      `${passed} passed, ${failed} failed, ${skipped} skipped`,
    ];
  }
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1).padStart(7)} s`;
}
