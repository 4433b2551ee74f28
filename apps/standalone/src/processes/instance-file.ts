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

/** The one launcher of a data folder, and the processes it has started. */
export interface Instance {
  /** Notes the children that run now, so that a later start can end those of a killed launcher. */
  noteProcesses(pids: readonly number[]): void;
  /** Says that this launcher is going down: a new start waits for it instead of refusing. */
  noteStopping(): void;
  release(): void;
}

const STOPPING_TAKES_MS = 40_000;
const NOTICING_TAKES_MS = 4_000;

/**
 * Makes this process the launcher of a data folder. What a killed launcher left running is ended first:
 * only processes that it noted, and only when they are still the same ones.
 * @throws with a sentence for people when another launcher lives
 */
export async function claimInstance(file: string, log: (line: string) => void): Promise<Instance> {
  await waitForOther(file, log);
  const last = read(file);
  for (const child of last?.children ?? []) await endLeftOver(child, log);
  let children: readonly Member[] = [];
  let stopping = false;
  const save = () => write(file, { launcher: member(process.pid), children, stopping });
  save();
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

/** A launcher whose terminal was just closed needs a moment to notice and to stop. */
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
  // It sees by itself that its launcher is gone; force is for one that hangs.
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
  // Renamed into place: a kill in the middle leaves the old text, never half of the new one.
  writeFileSync(`${file}.new`, JSON.stringify(record));
  renameSync(`${file}.new`, file);
}
