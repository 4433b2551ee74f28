import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { choosePort } from './choose-port.js';
import { greeting } from './greeting.js';
import { ensureDatabase, startCluster } from './postgres/index.js';
import { prepareDatabase } from './prepare-database.js';
import { claimInstance } from './processes/instance-file.js';
import { SupervisedProcess } from './processes/supervised-process.js';
import { tooLate, waitUntilReady } from './readiness.js';
import { launchSettings } from './settings.js';
import { stopSignal } from './stop-signal.js';

const entry = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const say = (line: string) => void process.stdout.write(`${line}\n`);

const children: SupervisedProcess[] = [];

/** Starts everything one machine needs, in order, and stops it in the opposite order when asked. */
async function launch(signal: AbortSignal): Promise<void> {
  const began = Date.now();
  const settings = launchSettings();
  const stops: (() => Promise<void> | void)[] = [];
  try {
    const instance = await claimInstance(join(settings.dataDir, 'launcher.json'), say);
    stops.push(() => instance.release());
    const port = await choosePort(settings.port, settings.portGiven, settings.host);
    let databaseUrl = settings.databaseUrl;
    if (databaseUrl === '') {
      const cluster = await startCluster({ dataDir: settings.dataDir, log: say });
      stops.push(() => cluster.stop());
      databaseUrl = cluster.url('birlik');
      await ensureDatabase(databaseUrl);
    }
    signal.throwIfAborted();

    const address = settings.publicUrl || `http://localhost:${port}`;
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

    const note = () => instance.note(children.flatMap(({ pid }) => pid ?? []));
    const run = (name: string, path: string) => {
      const child = new SupervisedProcess({ name, entry: entry(path), env, write: say, onChange: note });
      children.push(child);
      stops.push(() => child.stop());
      return child;
    };
    const api = run('api', '../../api/src/main.js');
    const worker = run('worker', '../../worker/src/main.js');
    note();

    const reached = settings.host === '0.0.0.0' || settings.host === '::' ? '127.0.0.1' : settings.host;
    const ready = Promise.all([
      waitUntilReady(`http://${reached}:${port}/api/health/ready`, signal),
      worker.saidReady,
    ]);
    await Promise.race([ready, api.hopeless, worker.hopeless, tooLate('The worker was not ready', signal)]);
    for (const child of children) child.noteReady();
    say(greeting(address, demoCentre, (Date.now() - began) / 1000));
    process.send?.({ ready: address });
    if (!signal.aborted)
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    instance.noteStopping();
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    if (signal.aborted) say('Stopping…');
    for (const stop of stops.reverse()) await stop();
  }
}

const signal = stopSignal(() => {
  for (const child of children) child.kill();
});

// The development server asks for this after each build.
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
