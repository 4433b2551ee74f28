import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { surviveClosedOutput } from '@birlik/config';
import { buildAddress, buildReadyAddress } from './addresses.js';
import { choosePort } from './choose-port.js';
import { writeGreeting } from './greeting.js';
import { ensureDatabase, startCluster, WatchedCluster } from './postgres/index.js';
import { prepareDatabase } from './prepare-database.js';
import { claimInstance } from './processes/instance-file.js';
import { SupervisedProcess } from './processes/supervised-process.js';
import { rejectWhenLate, waitUntilReady } from './readiness.js';
import { readLaunchSettings } from './settings.js';
import { stopSignal } from './stop-signal.js';

const entry = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const say = (line: string) => void process.stdout.write(`${line}\n`);

const children: SupervisedProcess[] = [];

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
  const instance = await claimInstance(join(settings.dataDir, 'launcher.json'), say);
  stops.push(() => instance.release());
  const port = await choosePort(settings.port, settings.portGiven, settings.host);
  const databaseUrl = settings.databaseUrl || (await startDatabase(settings.dataDir, stops));
  signal.throwIfAborted();

  const address = settings.publicUrl || buildAddress(settings.host, port);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    HOST: settings.host,
    MAIL_URL: settings.mailUrl,
    PUBLIC_URL: address,
  };
  const { demoCentre } = await prepareDatabase(entry('../../worker/src/prepare.js'), env, signal);
  signal.throwIfAborted();

  const note = () => instance.noteProcesses(children.flatMap(({ pid }) => pid ?? []));
  await startProcesses({ env, note, stops }, buildReadyAddress(settings.host, port), signal);
  say(writeGreeting(address, demoCentre, (Date.now() - began) / 1000));
  process.send?.({ ready: address });
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  instance.noteStopping();
}

/** Starts the embedded PostgreSQL and watches it. @returns the address of its database */
async function startDatabase(dataDir: string, stops: Stops): Promise<string> {
  forgetLibpqVariables();
  const cluster = await startCluster({ dataDir, log: say });
  const { port } = cluster;
  const watched = new WatchedCluster(cluster, {
    startAgain: () => startCluster({ dataDir, port }),
    log: say,
  });
  stops.push(() => watched.stop());
  const url = cluster.buildUrl('birlik');
  await ensureDatabase(url);
  return url;
}

/** PGSSLMODE, PGOPTIONS and their like are meant for another server than the embedded one. */
function forgetLibpqVariables(): void {
  for (const name of Object.keys(process.env)) if (/^PG[A-Z]/.test(name)) delete process.env[name];
}

/** Starts the API and the worker and waits until both are ready. */
async function startProcesses(
  { env, note, stops }: { env: NodeJS.ProcessEnv; note: () => void; stops: Stops },
  readyUrl: string,
  signal: AbortSignal,
): Promise<void> {
  const run = (name: string, path: string) => {
    const child = new SupervisedProcess({ name, entry: entry(path), env, write: say, onChange: note });
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
