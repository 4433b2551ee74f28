import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readCommand, readIdentity } from '../processes/process-identity.js';

/** A PostgreSQL server that runs on a data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/**
 * Returns the server that runs on this data folder, or null. A server intentionally survives the kill of its
 * parent: it keeps committed data, and the next start takes it over. The pid file alone proves nothing,
 * because the pid can belong to another program.
 * @param pgData the data folder without symbolic links
 */
export function runningPostmaster(pgData: string): Postmaster | null {
  const { pid, port } = readLock(pgData);
  if (!pid || !port || readIdentity(pid) === null) return null;
  const command = readCommand(pid);
  if (command !== null && !command.includes(pgData) && readFolder(pid) !== pgData) return null;
  return { pid, port };
}

/**
 * Returns variables that let PostgreSQL start over the lock of a server that was killed, when another program of
 * the same account has got its pid. PostgreSQL itself can only see that the pid lives, and refuses to start. The
 * pid of its grandparent is one that it does not count; `pg_ctl` passes it in the same way.
 */
export function letStaleLockGo(pgData: string): { PG_GRANDPARENT_PID?: string } {
  const { pid } = readLock(pgData);
  const command = pid ? readCommand(pid) : null;
  // Another server may have this folder under another name: then its lock must hold.
  return command === null || /postgres|postmaster/.test(command) ? {} : { PG_GRANDPARENT_PID: String(pid) };
}

function readLock(pgData: string): { pid: number; port: number } {
  try {
    const lines = readFileSync(join(pgData, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return { pid: 0, port: 0 };
  }
}

/** Returns the folder that a process works in, which is the data folder for a server; null when unknown. */
function readFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
