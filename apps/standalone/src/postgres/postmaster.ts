import { readFileSync } from 'node:fs';
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
 */
export function runningPostmaster(pgData: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(pgData, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!pid || !port || readIdentity(pid) === null) return null;
  const command = readCommand(pid);
  if (command !== null && !command.includes(pgData)) return null;
  return { pid, port };
}
