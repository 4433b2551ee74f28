import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Returns a text that identifies a process of this machine for ever, or null when the process has ended, is a
 * zombie or cannot be identified. A pid alone is not enough, because it is reused.
 */
export function readIdentity(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === 'linux') return linuxIdentity(pid);
  if (process.platform === 'win32') return isAlive(pid) ? `pid ${pid}` : null;
  return ask('lstart', pid);
}

/** Returns the command line of a process; null when it has ended. */
export function readCommand(pid: number): string | null {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    } catch {
      return null;
    }
  }
  return process.platform === 'win32' ? null : ask('command', pid);
}

/** Returns the pid of a process's parent; null when unknown. */
export function readParent(pid: number): number | null {
  if (process.platform === 'linux') return Number(linuxFields(pid)?.[1]) || null;
  return process.platform === 'win32' ? null : Number(ask('ppid', pid)) || null;
}

/** Waits until the process has ended. Returns false when it still runs after `timeoutMs`. */
export async function waitUntilGone(pid: number, timeoutMs: number): Promise<boolean> {
  const identity = readIdentity(pid);
  for (const deadline = Date.now() + timeoutMs; ; await new Promise((r) => setTimeout(r, 20))) {
    if (identity === null || readIdentity(pid) !== identity) return true;
    if (Date.now() > deadline) return false;
  }
}

function linuxIdentity(pid: number): string | null {
  const fields = linuxFields(pid);
  if (!fields || fields[0] === 'Z' || fields[0] === 'X') return null;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
}

/**
 * Returns the fields of /proc/<pid>/stat from the state on. The name before it may contain spaces and
 * brackets.
 */
function linuxFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function ask(column: string, pid: number): string | null {
  try {
    const text = execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
    return text === '' ? null : text;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
