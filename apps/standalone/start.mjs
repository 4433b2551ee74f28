// `npm start`: from a fresh clone to a running Birlik. Uses only built-in modules of Node, because nothing is
// installed yet.
import { checkNodeVersion, warnOfNodeVersion } from './setup/node-version.mjs';
import { installPackages } from './setup/install-packages.mjs';
import { ROOT } from './setup/repository.mjs';
import { build, isStale } from './build.mjs';

checkNodeVersion();
const warning = warnOfNodeVersion();
if (warning !== null) console.warn(warning);
process.chdir(ROOT);
try {
  const mustBuild = isStale();
  await installPackages({ forBuild: mustBuild });
  if (mustBuild) {
    console.log('Building Birlik, some seconds…');
    await build();
  }
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}
await import(new URL('../../dist/apps/standalone/src/main.js', import.meta.url).href);
