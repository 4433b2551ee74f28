import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { surviveClosedOutput } from '@birlik/config';
import { DATABASE_ACCOUNTS } from '@birlik/database';
import { buildAddress, buildReadyAddress } from './addresses.js';
import { choosePort } from './choose-port.js';
import { prepareDataFolder } from './data-folder.js';
import { writeGreeting } from './greeting.js';
import { ensureDatabase, openAccount, startCluster, WatchedCluster } from './postgres/index.js';
import { prepareDatabase } from './prepare-database.js';
import { claimInstance } from './processes/instance-file.js';
import { SupervisedProcess } from './processes/supervised-process.js';
import { rejectWhenLate, waitUntilReady } from './readiness.js';
import { readLaunchSettings } from './settings.js';
import { stopSignal } from './stop-signal.js';

const entry = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const say = (line: string) => void process.stdout.write(`${line}\n`);

const children: SupervisedProcess[] = [];

/** Addresses of the database: for the preparation, which owns the tables, and for each process. */
interface Urls {
  readonly owner: string;
  readonly api: string;
  readonly worker: string;
}

/** Functions that stop the started parts. */
type Stops = (() => Promise<void> | void)[];

/** Starts all parts in order, and stops them in reverse order on request. */
async function launch(signal: AbortSignal): Promise<void> {
  const stops: Stops = [];
  try {
    await start(signal, stops);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    if (signal.aborted) say('Stopping…');
    for (const stop of stops.reverse()) await stop();
  }
}

async function start(signal: AbortSignal, stops: Stops): Promise<void> {
  const began = Date.now();
  const settings = readLaunchSettings();
  prepareDataFolder(settings.dataDir);
  const instance = await claimInstance(join(settings.dataDir, 'launcher.json'), say);
  stops.push(() => instance.release());
  const port = await choosePort(settings.port, settings.portGiven, settings.host);
  const urls = settings.databaseUrl
    ? useForAll(settings.databaseUrl)
    : await startDatabase(settings.dataDir, stops);
  signal.throwIfAborted();

  const address = settings.publicUrl || buildAddress(settings.host, port);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: urls.owner,
    PORT: String(port),
    HOST: settings.host,
    MAIL_URL: settings.mailUrl,
    PUBLIC_URL: address,
  };
  const { demoCentre } = await prepareDatabase(entry('../../worker/src/prepare.js'), env, signal);
  signal.throwIfAborted();

  const note = () => instance.noteProcesses(children.flatMap(({ pid }) => pid ?? []));
  await startProcesses({ env, urls, note, stops }, buildReadyAddress(settings.host, port), signal);
  say(writeGreeting(address, demoCentre, (Date.now() - began) / 1000));
  process.send?.({ ready: address });
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  instance.noteStopping();
}

/** Starts the embedded PostgreSQL and watches it. */
async function startDatabase(dataDir: string, stops: Stops): Promise<Urls> {
  forgetLibpqVariables();
  const cluster = await startCluster({ dataDir, log: say });
  const { port } = cluster;
  const watched = new WatchedCluster(cluster, {
    startAgain: () => startCluster({ dataDir, port }),
    log: say,
  });
  stops.push(() => watched.stop());
  const owner = cluster.buildUrl('birlik');
  await ensureDatabase(owner);
  return {
    owner,
    api: await openAccount(owner, DATABASE_ACCOUNTS.api),
    worker: await openAccount(owner, DATABASE_ACCOUNTS.worker),
  };
}

/** An address that the operator gave is used as it is: it may have no right to create accounts. */
function useForAll(url: string): Urls {
  return { owner: url, api: url, worker: url };
}

/** PGSSLMODE, PGOPTIONS and their like are meant for another server than the embedded one. */
function forgetLibpqVariables(): void {
  for (const name of Object.keys(process.env)) if (/^PG[A-Z]/.test(name)) delete process.env[name];
}

/** Starts the API and the worker and waits until both are ready. */
async function startProcesses(
  { env, urls, note, stops }: { env: NodeJS.ProcessEnv; urls: Urls; note: () => void; stops: Stops },
  readyUrl: string,
  signal: AbortSignal,
): Promise<void> {
  const run = (name: 'api' | 'worker', path: string) => {
    const own = { ...env, DATABASE_URL: urls[name] };
    const child = new SupervisedProcess({ name, entry: entry(path), env: own, write: say, onChange: note });
    children.push(child);
    stops.push(() => child.stop());
    return child;
  };
  const api = run('api', '../../api/src/main.js');
  const worker = run('worker', '../../worker/src/main.js');
  note();
  const ready = Promise.all([waitUntilReady(readyUrl, signal), worker.saidReady]);
  await Promise.race([
    ready,
    api.hopeless,
    worker.hopeless,
    rejectWhenLate('The worker was not ready', signal),
  ]);
  for (const child of children) child.noteReady();
}

surviveClosedOutput();
const signal = stopSignal(() => {
  for (const child of children) child.kill();
});

// The development server sends it after each build.
process.on('message', (message) => {
  if ((message as { restart?: boolean }).restart) void Promise.all(children.map((child) => child.restart()));
});

try {
  await launch(signal);
  process.exit(0);
} catch (error) {
  console.error(`\n${(error as Error).message}`);
  process.exit(1);
}
