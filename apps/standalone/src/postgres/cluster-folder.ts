import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { canWrite, findServerAccount, type ServerAccount } from './server-account.js';

/** The folder of one PostgreSQL cluster and the account that runs it. */
export interface ClusterFolder {
  readonly account: ServerAccount;
  /** Folder of this cluster: the lock, the password, the port, the log, and PGDATA. */
  readonly folder: string;
  readonly pgData: string;
  /** True when the data could not be stored below the requested folder. */
  readonly moved: boolean;
}

/**
 * Prepares `<dataDir>/postgres`. If the process is root and only root may enter the data folder, a folder
 * below /var/tmp is used; `moved-to` in the data folder contains its path.
 */
export function findClusterFolder(dataDir: string): ClusterFolder {
  const usual = join(resolve(dataDir), 'postgres');
  const marker = join(usual, 'moved-to');
  if (!existsSync(marker)) {
    const account = findServerAccount(join(usual, 'data'));
    makeFolder(usual, account);
    if (canWrite(usual, account))
      return { account, folder: usual, pgData: join(usual, 'data'), moved: false };
    const home = mkdtempSync('/var/tmp/birlik-');
    chmodSync(home, 0o711);
    writeFileSync(marker, join(home, 'postgres'));
  }
  const folder = readFileSync(marker, 'utf8').trim();
  const account = findServerAccount(join(folder, 'data'));
  makeFolder(folder, account);
  if (!canWrite(folder, account))
    throw new Error(`PostgreSQL cannot keep its data: ${folder} is out of its reach.`);
  return { account, folder, pgData: join(folder, 'data'), moved: true };
}

/** Removes the folder of the cluster, and the one below /var/tmp. */
export function removeClusterFolder({ folder, moved }: ClusterFolder): void {
  rmSync(moved ? dirname(folder) : folder, { recursive: true, force: true });
}

/** Returns the password of the cluster's only user. It is created once, and only its owner can read it. */
export function readClusterPassword({ folder, account }: ClusterFolder): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (account) chownSync(file, account.uid, account.gid);
  }
  return readFileSync(file, 'utf8').trim();
}

/** Creates a folder below /var/tmp that others may enter. Refuses a folder that somebody else created. */
export function makeOpenFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Error(`${folder} exists and is not ours alone. Remove it and start again.`);
  }
}

function makeFolder(folder: string, account: ServerAccount): void {
  mkdirSync(folder, { recursive: true });
  if (!account) return;
  chmodSync(folder, 0o700);
  chownSync(folder, account.uid, account.gid);
}
