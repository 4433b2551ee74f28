import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A text that no other process of this machine ever has, or null when the process is gone, a zombie or unknowable.
 * A pid alone is not enough: it is given to a stranger after a reboot or on a busy machine.
 */
export function readIdentity(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === 'linux') return linuxIdentity(pid);
  if (process.platform === 'win32') return isAlive(pid) ? `pid ${pid}` : null;
  return ask('lstart', pid);
}

/** The command line of a process, null when it is gone. */
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

/** The pid of a process's parent, null when unknown. */
export function readParent(pid: number): number | null {
  if (process.platform === 'linux') return Number(linuxFields(pid)?.[1]) || null;
  return process.platform === 'win32' ? null : Number(ask('ppid', pid)) || null;
}

/** Waits until the process is gone; false when it is still there after `timeoutMs`. */
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

/** The fields of /proc/<pid>/stat from the state on; the name before it may hold spaces and brackets. */
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
