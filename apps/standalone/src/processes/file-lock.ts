import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readIdentity } from './process-identity.js';

/**
 * Runs `work` while this process holds the lock file. The lock of a dead process is taken over.
 * @throws Error when a living process holds it for longer than `timeoutMs`
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>, timeoutMs = 60_000): Promise<T> {
  const mine = JSON.stringify({ pid: process.pid, identity: readIdentity(process.pid) });
  for (
    const deadline = Date.now() + timeoutMs;
    !take(file, mine);
    await new Promise((r) => setTimeout(r, 50))
  ) {
    if (Date.now() > deadline) throw new Error(`Another process holds ${file}: ${readOrEmpty(file)}`);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string, mine: string): boolean {
  try {
    writeFileSync(file, mine, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const seen = readOrEmpty(file);
  if (!isDeserted(seen, file)) return false;
  // Two processes may find the same deserted lock. Each moves it aside, and one that moved a fresh lock puts
  // it back.
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readOrEmpty(aside) !== seen) linkSync(aside, file);
  } catch {
    // Another process was faster; the next round checks again.
  }
  rmSync(aside, { force: true });
  return false;
}

function isDeserted(text: string, file: string): boolean {
  try {
    const { pid, identity } = JSON.parse(text) as { pid: number; identity: string };
    return readIdentity(pid) !== identity;
  } catch {
    // The file is being written by its owner, or was cut off by a crash of the machine.
    const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    return Date.now() - made > 5_000;
  }
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
