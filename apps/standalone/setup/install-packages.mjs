import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { ROOT } from './repository.mjs';
import { runProgram } from './run-program.mjs';
import { readStamp, removeStamp, writeStamp } from './sources.mjs';

const STAMP = 'node_modules/.birlik-installed';
/** npm writes this file at the end of an install; it proves a complete install as well as our own stamp. */
const NPM_STAMP = 'node_modules/.package-lock.json';

/** These win over NODE_ENV=production and over the setting `omit` of the environment or of .npmrc. */
const EVERYTHING = ['--include=dev', '--include=optional', '--include=peer'];

/**
 * Installs the packages of the lock file, unless exactly those are installed already. NODE_ENV=production, the
 * setting `omit` and `npm prune` leave out the packages that only the build needs.
 * @param options.forBuild false when nothing will be built: then those packages may be missing
 * @throws when something is missing afterwards
 */
export async function installPackages({ forBuild = true } = {}) {
  const wanted = wantedPackages();
  if (isInstalled(wanted, forBuild)) return;
  await oneAtATime('.data/.installing', async () => {
    if (isInstalled(wanted, forBuild)) return;
    console.log('Installing packages from package-lock.json: once, about 500 MB, one to three minutes…');
    removeStamp(STAMP);
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const options = [...EVERYTHING, '--no-audit', '--no-fund', '--loglevel=error'];
    let { code } = await runProgram(npm, ['ci', ...options], { show: true });
    if (code !== 0) {
      console.log('npm ci did not succeed; trying npm install…');
      ({ code } = await runProgram(npm, ['install', '--no-save', ...options], { show: true }));
    }
    if (code !== 0) throw new Error('The packages could not be installed; the reason is in the lines above.');
    const missing = missingPackages();
    if (missing.length > 0)
      throw new Error(
        `npm left out ${missing.length} packages, such as ${missing[0]}. Run: npm ci ${EVERYTHING.join(' ')}`,
      );
    writeStamp(STAMP, wanted);
  });
}

function wantedPackages() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

function isInstalled(wanted, forBuild) {
  const stamp = readStamp(STAMP);
  if (stamp !== '' && stamp !== wanted) return false;
  if (stamp === wanted && !forBuild) return true;
  if (missingPackages().length > 0) return false;
  if (stamp === '') writeStamp(STAMP, wanted);
  return true;
}

/** Returns the paths of packages that the lock file names and that are not there in this version. */
function missingPackages() {
  const named = packagesOf('package-lock.json');
  const present = packagesOf(NPM_STAMP);
  return Object.keys(named).filter((path) => {
    const { version, optional, peer } = named[path];
    return path !== '' && !optional && !peer && present[path]?.version !== version;
  });
}

function packagesOf(file) {
  return existsSync(join(ROOT, file)) ? JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages : {};
}
