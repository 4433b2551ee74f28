import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ROOT } from './repository.mjs';

const DESERTED_AFTER_MS = 10 * 60_000;

/**
 * Runs `work` while no other process holds the same lock folder (relative to the root of the checkout). The
 * lock of a dead process is taken over.
 */
export async function oneAtATime(lock, work) {
  const folder = resolve(ROOT, lock);
  mkdirSync(dirname(folder), { recursive: true });
  while (!take(folder)) await new Promise((wake) => setTimeout(wake, 100));
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function take(folder) {
  try {
    mkdirSync(folder);
    writeFileSync(join(folder, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isDeserted(folder)) rmSync(folder, { recursive: true, force: true });
    return false;
  }
}

function isDeserted(folder) {
  const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  try {
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')) || process.pid, 0);
    return age > DESERTED_AFTER_MS;
  } catch (error) {
    // ENOENT: another process is taking the lock now; ESRCH: its process has ended.
    return error.code === 'ESRCH' || age > DESERTED_AFTER_MS;
  }
}
