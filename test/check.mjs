// `npm run check`: format, lint, types, import rules, unused code, unit tests; within a minute.
// `npm run check -- lint types` runs only those whose names begin so.
import { checkNodeVersion } from '../apps/standalone/setup/node-version.mjs';
import { installPackages } from '../apps/standalone/setup/install-packages.mjs';
import { ROOT } from '../apps/standalone/setup/repository.mjs';
import { runSteps, STEPS } from './steps.mjs';

checkNodeVersion();
process.chdir(ROOT);
await installPackages();
const asked = process.argv.slice(2);
const failed = await runSteps(
  STEPS.filter(({ name }) => asked.length === 0 || asked.some((word) => name.startsWith(word))),
);
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
