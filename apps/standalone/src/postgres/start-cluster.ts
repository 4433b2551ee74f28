import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fchmodSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '../processes/durable-file.js';
import { withFileLock } from '../processes/file-lock.js';
import { freePort, isPortFree } from '../processes/free-port.js';
import { readIdentity, waitUntilGone } from '../processes/process-identity.js';
import { type Binaries, findInstalledBinaries, copyUnreachableBinaries } from './binaries.js';
import {
  type ClusterFolder,
  findClusterFolder,
  hasData,
  makeUnfinishedFolder,
  readClusterPassword,
  removeClusterFolder,
  takeFromNobody,
  takeTree,
  warnOfPlace,
} from './cluster-folder.js';
import { answers, CLUSTER_USER, buildDatabaseUrl } from './connect.js';
import { NAMED } from './server-account.js';
import { letStaleLockGo, type Postmaster, runningPostmaster } from './postmaster.js';

/** A running embedded PostgreSQL. */
export interface Cluster {
  readonly port: number;
  readonly pid: number;
  /** True when the server of a killed parent was taken over. */
  readonly adopted: boolean;
  /** Returns false when the server has ended. */
  isRunning(): boolean;
  /** Calls `ended` when the server ends; never for one that was taken over, because it is no child of this process. */
  onEnd(ended: () => void): void;
  /** Returns the address of one of its databases. */
  buildUrl(database: string): string;
  /** Stops the server: it refuses new connections, ends open ones and writes everything to disk. */
  stop(): Promise<void>;
  /** Stops the server and deletes its data; for clusters of one run. */
  destroyCluster(): Promise<void>;
}

export interface ClusterOptions {
  /** The cluster is in `<dataDir>/postgres`. */
  readonly dataDir: string;
  /** The port that it must listen on; else that of the last start, or another free one. */
  readonly port?: number;
  /** Settings of postgresql.conf that differ from ours. */
  readonly settings?: Readonly<Record<string, string | number>>;
  readonly log?: (line: string) => void;
}

/** fsync and related settings stay on, so committed data is durable. */
const SETTINGS = {
  max_connections: 100,
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  password_encryption: 'scram-sha-256',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
};

/** Correct Unicode case and trigram rules for Kazakh, the same on every machine whatever its LANG is. */
const INITDB = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C.UTF-8',
  '--auth=scram-sha-256',
  `--username=${CLUSTER_USER}`,
];

/** A killed postmaster stays a zombie for a moment, and its lock file stays too. */
const START_TRIES_FOR_MS = 5_000;
const READY_WITHIN_MS = 60_000;
const MAX_LOG_BYTES = 10 * 1024 * 1024;

/**
 * Starts the embedded PostgreSQL of a data folder, or takes over a running one. It listens only on the
 * loopback address and requires a password. Concurrent starts of one folder wait for each other.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const log = options.log ?? (() => undefined);
  const installed = findInstalledBinaries();
  const found = findClusterFolder(options.dataDir);
  if (found.folder !== found.usual)
    log(`PostgreSQL cannot reach ${options.dataDir}, its data are in ${found.folder}`);
  const warning = warnOfPlace(found);
  if (warning !== null) log(warning);
  return withFileLock(join(found.folder, 'start.lock'), async () => {
    const password = readClusterPassword(found);
    const running = runningPostmaster(found.pgData);
    if (running && (await answersWithin(running, password)))
      return cluster(running, password, found, { ...installed, adopted: true });
    if (running)
      throw new Error(
        `Process ${running.pid} holds ${found.pgData} and does not answer; end it and start again.`,
      );
    const place = takeFromNobody(found);
    const binaries = place.account ? copyUnreachableBinaries(installed, place.account) : installed;
    if (!hasData(place)) initialise(binaries, place, password, log);
    const started = await startServer(binaries, place, password, options);
    return cluster(started, password, place, { ...binaries, adopted: false, server: started.server });
  });
}

function cluster(
  { pid, port }: Postmaster,
  password: string,
  place: ClusterFolder,
  { pgCtl, adopted, server }: Binaries & { readonly adopted: boolean; readonly server?: ChildProcess },
): Cluster {
  const isRunning = () => runningPostmaster(place.pgData)?.pid === pid;
  const stop = async () => {
    if (!isRunning()) return;
    // Windows has no signals, so the server's own program stops it.
    if (process.platform === 'win32')
      spawnSync(pgCtl, ['stop', '-D', place.pgData, '-m', 'fast'], { stdio: 'ignore' });
    else process.kill(pid, 'SIGINT');
    if (!(await waitUntilGone(pid, 30_000)))
      throw new Error(`PostgreSQL (process ${pid}) did not stop within 30 s.`);
  };
  return {
    port,
    pid,
    adopted,
    isRunning,
    onEnd: (ended) => void server?.once('exit', ended),
    buildUrl: (database) => buildDatabaseUrl(port, password, database),
    stop,
    destroyCluster: async () => {
      await stop();
      removeClusterFolder(place);
    },
  };
}

/**
 * The data are created beside the folder of the cluster and renamed, so that an interrupted initdb leaves no incomplete
 * folder. initdb demands an account with a name, so that of root creates them as nobody, and they change hands then.
 */
function initialise(
  binaries: Binaries,
  place: ClusterFolder,
  password: string,
  log: (line: string) => void,
): void {
  log('Preparing PostgreSQL for its first start…');
  const home = makeUnfinishedFolder(place, password);
  const unfinished = join(home, 'data');
  const run = spawnSync(
    binaries.initdb,
    [...INITDB, `--pwfile=${join(home, 'password')}`, '-D', unfinished],
    { ...(place.account && NAMED), cwd: home, encoding: 'utf8', env: serverEnvironment() },
  );
  if (run.status !== 0)
    throw new Error(`initdb failed: ${run.error?.message ?? `${run.stdout}\n${run.stderr}`.trim()}`);
  if (place.account) takeTree(unfinished, place.account);
  renameSync(unfinished, place.pgData);
  rmSync(home, { recursive: true, force: true });
}

async function startServer(
  binaries: Binaries,
  place: ClusterFolder,
  password: string,
  options: Pick<ClusterOptions, 'settings' | 'port'>,
): Promise<Postmaster & { readonly server: ChildProcess }> {
  const logFile = join(place.folder, 'postgres.log');
  for (const giveUp = Date.now() + START_TRIES_FOR_MS; ; await new Promise((r) => setTimeout(r, 200))) {
    const port = options.port ?? (await choosePort(join(place.folder, 'port')));
    const written = roomInLog(logFile);
    const server = spawnServer(binaries, place, logFile, { ...SETTINGS, ...options.settings, port });
    let failed: Error | undefined;
    server.once('error', (error) => (failed = error));
    const { pid } = server;
    if (pid !== undefined && (await answersWithin({ pid, port }, password))) return { pid, port, server };
    const said = failed?.message ?? readFileSync(logFile, 'utf8').slice(written).trim();
    await endServer(server);
    if (Date.now() > giveUp) throw new Error(`PostgreSQL did not start:\n${said}`);
  }
}

/** A start that fails leaves nothing behind. */
async function endServer(server: ChildProcess): Promise<void> {
  if (server.pid === undefined) return;
  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    server.kill(signal);
    if (await waitUntilGone(server.pid, 10_000)) return;
  }
}

/** Empties a log that is too large. @returns the size of the log in bytes */
function roomInLog(logFile: string): number {
  const size = () => statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size() > MAX_LOG_BYTES) rmSync(logFile, { force: true });
  return size();
}

/** Detached: Ctrl+C at the terminal reaches only the launcher, which stops PostgreSQL last. */
function spawnServer(
  { postgres }: Binaries,
  { pgData, folder, account }: ClusterFolder,
  logFile: string,
  settings: Readonly<Record<string, string | number>>,
): ChildProcess {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(logFile, 'a', 0o600);
  // That of a former start may be open to others; it names people where a statement failed.
  fchmodSync(output, 0o600);
  const server = spawn(postgres, ['-D', pgData, ...flags], {
    ...account,
    cwd: folder,
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...serverEnvironment(), ...letStaleLockGo(pgData) },
  });
  closeSync(output);
  server.unref();
  return server;
}

async function answersWithin({ pid, port }: Postmaster, password: string): Promise<boolean> {
  const url = buildDatabaseUrl(port, password, 'postgres');
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline;) {
    if (await answers(url)) return true;
    if (readIdentity(pid) === null) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
}

/** Returns the port of the last start if it is free, so that saved connections of other programs work. */
async function choosePort(file: string): Promise<number> {
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (last > 0 && (await isPortFree(last))) return last;
  const port = await freePort();
  writeDurably(file, String(port));
  return port;
}

/** Returns an environment without the caller's PG* variables and language. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, SystemRoot, TEMP, TMP } = process.env;
  return { PATH, HOME, SystemRoot, TEMP, TMP, LC_ALL: 'C', TZ: 'UTC' };
}
