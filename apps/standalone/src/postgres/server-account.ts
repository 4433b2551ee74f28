import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

/** The account that PostgreSQL runs under; undefined means that of this process. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | undefined;

/** The account of services that have none of their own: what belongs to it, all of them can read. */
export const NOBODY = 65_534;

/** The account of root's initdb. */
export const NAMED = { uid: NOBODY, gid: NOBODY };

/** Numbers that systems give to nobody: below are people and containers, above are services of a moment. */
const OWN_IDS = { first: 60_706, last: 61_183 };

/**
 * Returns the account of the server. PostgreSQL refuses to run as root, so a root process starts it as the
 * owner of the data, or under a number of its own when there is no data. The server needs no entry in the list of
 * users; only initdb does.
 */
export function findServerAccount(pgData: string): ServerAccount {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(pgData, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : chooseAccount(pgData);
}

/** Returns the account for data that belong to no account of their own yet. */
export function chooseAccount(pgData: string): { readonly uid: number; readonly gid: number } {
  const id = chooseId(pgData, new Set(['/etc/passwd', '/etc/group'].flatMap(readIds)));
  return { uid: id, gid: id };
}

/**
 * Returns the number for a folder: always the same one, mostly another than that of another folder, and none that
 * the machine has given to somebody.
 */
export function chooseId(folder: string, taken: ReadonlySet<number>): number {
  const count = OWN_IDS.last - OWN_IDS.first + 1;
  const wanted = createHash('sha256').update(folder).digest().readUInt32BE(0) % count;
  for (let step = 0; step < count; step++) {
    const id = OWN_IDS.first + ((wanted + step) % count);
    if (!taken.has(id)) return id;
  }
  throw new Error(
    `All accounts from ${OWN_IDS.first} to ${OWN_IDS.last} are taken. Start Birlik without root, or set DATABASE_URL.`,
  );
}

/** Returns the numbers in the third column of a list of users or groups. */
function readIds(file: string): number[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => Number(line.split(':')[2]));
  } catch {
    return [];
  }
}

/**
 * Returns true if the account can enter and write the folder. A folder above with mode 0700, such as /root,
 * prevents it.
 */
export function canWrite(folder: string, account: ServerAccount): boolean {
  if (account === undefined) return true;
  const probe = spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder], { ...account, cwd: '/' });
  return probe.status === 0;
}

/** Returns true if the account can run the program. */
export function canRun(program: string, account: ServerAccount): boolean {
  return spawnSync(program, ['--version'], { ...account, cwd: account && '/', stdio: 'ignore' }).status === 0;
}
