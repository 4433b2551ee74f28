import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The account that PostgreSQL runs under; undefined means that of this process. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | undefined;

/** The uid that owns nothing on Unix. It needs no entry in the list of users. */
const NOBODY = 65_534;

/**
 * Returns the account of the server. PostgreSQL refuses to run as root, so a root process starts it as the
 * owner of the data, or as nobody when there is no data.
 */
export function findServerAccount(pgData: string): ServerAccount {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(pgData, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : { uid: NOBODY, gid: NOBODY };
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
