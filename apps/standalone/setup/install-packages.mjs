import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { ROOT } from './repository.mjs';
import { runProgram } from './run-program.mjs';
import { readStamp, writeStamp } from './sources.mjs';

const STAMP = 'node_modules/.birlik-installed';
/** npm writes this file at the end of an install; it proves a complete install as well as our own stamp. */
const NPM_STAMP = 'node_modules/.package-lock.json';

/** Installs the packages of the lock file, unless exactly those are installed already. */
export async function installPackages() {
  const wanted = wantedPackages();
  if (isInstalled(wanted)) return;
  await oneAtATime('.data/.installing', async () => {
    if (isInstalled(wanted)) return;
    console.log('Installing packages from package-lock.json: once, about 500 MB, one to three minutes…');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
    let { code } = await runProgram(npm, ['ci', ...quiet], { show: true });
    if (code !== 0) {
      console.log('npm ci did not succeed; trying npm install…');
      ({ code } = await runProgram(npm, ['install', '--no-save', ...quiet], { show: true }));
    }
    if (code !== 0) throw new Error('The packages could not be installed; the reason is in the lines above.');
    writeStamp(STAMP, wanted);
  });
}

function wantedPackages() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

function isInstalled(wanted) {
  const stamp = readStamp(STAMP);
  if (stamp !== '') return stamp === wanted;
  if (!existsSync(join(ROOT, NPM_STAMP)) || !sameVersions()) return false;
  writeStamp(STAMP, wanted);
  return true;
}

/** Returns true if a manual install matches the lock file. */
function sameVersions() {
  const named = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(join(ROOT, NPM_STAMP), 'utf8')).packages;
  return Object.entries(named).every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.peer || present[path]?.version === entry.version,
  );
}
