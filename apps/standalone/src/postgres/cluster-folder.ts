import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { writeDurably } from '../processes/durable-file.js';
import {
  canWrite,
  chooseAccount,
  findServerAccount,
  NAMED,
  NOBODY,
  type ServerAccount,
} from './server-account.js';

const PASSWORD_BYTES = 24;
/** Where programs keep data that must last; no system empties it, as many empty /var/tmp. */
export const LASTING_PLACE = '/var/lib';
const EMPTIED_PLACES = /^\/(private\/)?(var\/)?tmp\//;

/** The folder of one PostgreSQL cluster and the account that runs it. */
export interface ClusterFolder {
  readonly account: ServerAccount;
  /** Folder of this cluster: the lock, the password, the port, the log, and PGDATA. */
  readonly folder: string;
  readonly pgData: string;
  /** `<dataDir>/postgres`: the same folder, unless the data could not be stored there. */
  readonly usual: string;
}

/**
 * Prepares `<dataDir>/postgres`. If the process is root and only root may enter the data folder, a folder
 * below /var/lib is used; `moved-to` in the data folder contains its path.
 * @throws Error when the folder that `moved-to` names is gone: an empty database must not take its place
 */
export function findClusterFolder(dataDir: string): ClusterFolder {
  mkdirSync(dataDir, { recursive: true });
  // Without symbolic links, so that a server is recognised whatever the folder was called when it started.
  const usual = join(realpathSync(dataDir), 'postgres');
  const marker = join(usual, 'moved-to');
  if (!existsSync(marker)) {
    const account = findServerAccount(join(usual, 'data'));
    makeFolder(usual, account);
    if (canWrite(usual, account)) return { account, folder: usual, pgData: join(usual, 'data'), usual };
    moveAway(usual, marker);
  }
  const folder = readFileSync(marker, 'utf8').trim();
  if (!existsSync(folder))
    throw new Error(
      `The data of PostgreSQL are in ${folder}, as ${marker} says, but that folder is gone. ` +
        `Put it back; or delete ${usual} to begin with an empty database.`,
    );
  const account = findServerAccount(join(folder, 'data'));
  makeFolder(folder, account);
  if (!canWrite(folder, account))
    throw new Error(`PostgreSQL cannot keep its data: ${folder} is out of its reach.`);
  return { account, folder, pgData: join(folder, 'data'), usual };
}

/**
 * Gives files that belong to nobody, as those of former starts do, an account of their own. The caller has made sure
 * that no server runs on them.
 * @returns the same folder with the account that it has now
 */
export function takeFromNobody(place: ClusterFolder): ClusterFolder {
  if (!place.account) return place;
  const account = place.account.uid === NOBODY ? chooseAccount(place.pgData) : place.account;
  // The data come last: until they are whole in other hands, the next start begins again.
  const names = readdirSync(place.folder).sort((a, b) => Number(a === 'data') - Number(b === 'data'));
  for (const name of names) takeTree(join(place.folder, name), account);
  makeFolder(place.folder, account);
  return { ...place, account };
}

/** Gives away only what belongs to nobody, and no link is followed: it could lead to files of somebody else. */
export function takeTree(path: string, account: NonNullable<ServerAccount>): void {
  const found = lstatSync(path);
  if (found.uid !== NOBODY) return;
  if (found.isDirectory()) for (const name of readdirSync(path)) takeTree(join(path, name), account);
  lchownSync(path, account.uid, account.gid);
}

/** Creates an empty folder for initdb beside that of the cluster, with the password in a file. */
export function makeUnfinishedFolder({ folder, account }: ClusterFolder, password: string): string {
  const home = `${folder}.unfinished`;
  rmSync(home, { recursive: true, force: true });
  const owner = account && NAMED;
  makeFolder(home, owner);
  writeDurably(join(home, 'password'), password, { mode: 0o600, ...(owner && { owner }) });
  return home;
}

/**
 * Returns true if the data exist. The port is written after they were created, so it says that they must be
 * there.
 * @throws Error when they should be there and are not, or are not whole
 */
export function hasData({ folder, pgData }: ClusterFolder): boolean {
  if (existsSync(join(pgData, 'PG_VERSION'))) return true;
  if (existsSync(join(folder, 'port')) || existsSync(pgData))
    throw new Error(
      `The data of PostgreSQL should be in ${pgData}, but are not there or not whole. ` +
        `Put them back; or delete ${folder} to begin with an empty database.`,
    );
  return false;
}

/** Returns a warning when the data are where a system may delete them, otherwise null. */
export function warnOfPlace({ folder, usual }: ClusterFolder): string | null {
  if (!EMPTIED_PLACES.test(folder)) return null;
  const howTo =
    folder === usual
      ? 'set DATA_DIR to another folder'
      : `stop Birlik, move ${dirname(folder)} to ${LASTING_PLACE}, and write the new path into ${join(usual, 'moved-to')}`;
  return `The data of PostgreSQL are in ${folder}, which many systems empty: ${howTo}.`;
}

/** Removes the folder of the cluster, wherever it is. */
export function removeClusterFolder({ folder, usual }: ClusterFolder): void {
  if (folder !== usual) rmSync(dirname(folder), { recursive: true, force: true });
  rmSync(usual, { recursive: true, force: true });
}

/** Creates a folder that the server can reach, and notes where it is. */
function moveAway(usual: string, marker: string): void {
  if (!existsSync(LASTING_PLACE))
    throw new Error(
      `PostgreSQL cannot reach ${usual}. Set DATA_DIR to a folder that other accounts may enter.`,
    );
  const home = mkdtempSync(join(LASTING_PLACE, 'birlik-'));
  chmodSync(home, 0o711);
  const folder = join(home, 'postgres');
  mkdirSync(folder);
  writeDurably(marker, folder);
}

/**
 * Returns the password of the cluster's only user. It is created once, and only its owner can read it.
 * @throws Error when the data exist and their password is gone
 */
export function readClusterPassword(place: ClusterFolder): string {
  const { folder, account, pgData } = place;
  const file = join(folder, 'password');
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (kept.length >= PASSWORD_BYTES) return kept;
  if (existsSync(join(pgData, 'PG_VERSION')))
    throw new Error(
      `${file} does not have the password of PostgreSQL any more. Put it back from a backup of this folder; or choose ` +
        `a new one of at least ${PASSWORD_BYTES} letters, write it into the file, and set it while Birlik is stopped: ` +
        `${account ? `chown -R nobody ${folder} (the next start takes it back), and as nobody ` : ''}` +
        `echo "ALTER ROLE birlik PASSWORD '…'" | postgres --single -D ${pgData} postgres`,
    );
  const password = randomBytes(PASSWORD_BYTES).toString('base64url');
  writeDurably(file, password, { mode: 0o600, ...(account && { owner: account }) });
  return password;
}

/** Creates a folder below /var/lib that others may enter. Refuses a folder that somebody else created. */
export function makeOpenFolder(folder: string): void {
  const made = mkdirSync(folder, { recursive: true, mode: 0o711 });
  // The mode of what was just made is cut by the umask.
  if (made !== undefined) chmodSync(folder, 0o711);
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Error(`${folder} exists and is not ours alone. Remove it and start again.`);
  }
}

function makeFolder(folder: string, account: ServerAccount): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  if (account) chownSync(folder, account.uid, account.gid);
}
