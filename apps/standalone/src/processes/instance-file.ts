import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readIdentity, waitUntilGone } from './process-identity.js';

interface Member {
  readonly pid: number;
  readonly identity: string | null;
}

interface Record {
  readonly launcher: Member;
  readonly children: readonly Member[];
  readonly stopping: boolean;
}

/** The only launcher of a data folder, and the processes that it has started. */
export interface Instance {
  /** Records the running children, so that a later start can end those of a killed launcher. */
  noteProcesses(pids: readonly number[]): void;
  /** Records that this launcher is stopping: a new start waits for it instead of refusing. */
  noteStopping(): void;
  release(): void;
}

const STOPPING_TAKES_MS = 40_000;
const NOTICING_TAKES_MS = 4_000;

/**
 * Makes this process the launcher of a data folder. First it ends the children of a killed launcher: only
 * recorded processes, and only if they are still the same ones.
 * @throws Error with a readable message when another launcher runs
 */
export async function claimInstance(file: string, log: (line: string) => void): Promise<Instance> {
  await waitForOther(file, log);
  const last = read(file);
  for (const child of last?.children ?? []) await endLeftOver(child, log);
  let children: readonly Member[] = [];
  let stopping = false;
  const record = () => ({ launcher: member(process.pid), children, stopping });
  // Later a full disk must not end what runs: the record only helps the start after a kill.
  const save = () => {
    try {
      write(file, record());
    } catch (error) {
      log(
        `${file} could not be written, so the next start may not find all processes of this one: ${String(error)}`,
      );
    }
  };
  write(file, record());
  return {
    noteProcesses: (pids) => {
      children = pids.map(member);
      save();
    },
    noteStopping: () => {
      stopping = true;
      save();
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** A launcher whose terminal was closed needs a moment to notice it and to stop. */
async function waitForOther(file: string, log: (line: string) => void): Promise<void> {
  const began = Date.now();
  let said = false;
  for (;;) {
    const other = read(file);
    if (!other || !lives(other.launcher) || other.launcher.pid === process.pid) return;
    const patience = other.stopping ? STOPPING_TAKES_MS : NOTICING_TAKES_MS;
    if (Date.now() - began > patience) {
      throw new Error(
        `Birlik already runs on this data folder (process ${other.launcher.pid}). ` +
          'Stop it first, or start with another folder: DATA_DIR=.data-2 npm start',
      );
    }
    if (!said && other.stopping) log('Waiting for the last Birlik to stop…');
    said ||= other.stopping;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function endLeftOver(child: Member, log: (line: string) => void): Promise<void> {
  // The child notices that its launcher has ended; signals are for a child that hangs.
  for (const signal of [0, 'SIGTERM', 'SIGKILL'] as const) {
    if (!lives(child)) return;
    if (signal !== 0) {
      log(`Ending process ${child.pid}, left by a launcher that was killed.`);
      process.kill(child.pid, signal);
    }
    await waitUntilGone(child.pid, 3_000);
  }
}

function lives({ pid, identity }: Member): boolean {
  return identity !== null && readIdentity(pid) === identity;
}

function member(pid: number): Member {
  return { pid, identity: readIdentity(pid) };
}

function read(file: string): Record | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record;
  } catch {
    return null;
  }
}

function write(file: string, record: Record): void {
  mkdirSync(dirname(file), { recursive: true });
  // The file is renamed into place, so that a kill leaves either the old or the new text.
  writeFileSync(`${file}.new`, JSON.stringify(record));
  renameSync(`${file}.new`, file);
}
