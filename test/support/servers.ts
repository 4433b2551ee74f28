import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE_OPTIONS } from '../../apps/standalone/src/processes/node-options.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** An API or worker of a test: the built program as a process of its own. */
export interface Server {
  readonly pid: number;
  /** `http://127.0.0.1:<port>`; of a worker its health address. */
  readonly url: string;
  /** Everything it printed until now. */
  logs(): string;
  /** Asks it to end and waits. @throws when it had to be killed: it hangs on something */
  stop(): Promise<void>;
  /** `kill -9`; resolves when it is gone. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  readonly databaseUrl: string;
  /** Variables besides DATABASE_URL and the ports. */
  readonly env?: Readonly<Record<string, string>>;
  /** A fixed port, to come back at the same address. */
  readonly port?: number;
  /** True for one that shall start although something is away: it runs, and is not ready yet. */
  readonly live?: boolean;
}

const READY_WITHIN_MS = 90_000;
const STOP_WITHIN_MS = 20_000;
const TRIES = 3;

/** Starts the API and waits until `/api/health/ready` answers 200. */
export function startApi(options: ServerOptions): Promise<Server> {
  return startServer('dist/apps/api/src/main.js', 'PORT', '/api/health/ready', options);
}

/** Starts the worker and waits until its `/health/ready` answers 200, or `/health/live` if that is asked for. */
export function startWorker(options: ServerOptions): Promise<Server> {
  const path = options.live ? '/health/live' : '/health/ready';
  return startServer('dist/apps/worker/src/main.js', 'WORKER_PORT', path, options);
}

async function startServer(
  entry: string,
  portName: string,
  path: string,
  options: ServerOptions,
): Promise<Server> {
  for (let tried = 1; ; tried++) {
    const port = options.port ?? (await freePort());
    const server = spawnServer(entry, `http://127.0.0.1:${port}`, {
      ...passedOn(),
      NODE_ENV: 'test',
      LOG_LEVEL: 'info',
      MAIL_URL: `file:${join(tmpdir(), `birlik-mailbox-${process.pid}`)}`,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      ...options.env,
      DATABASE_URL: options.databaseUrl,
      HOST: '127.0.0.1',
      [portName]: String(port),
    });
    if (await isReady(server, path)) return server;
    await server.kill();
    // After a free port is found and before the server listens there, another process may take it.
    const portTaken = options.port === undefined && server.logs().includes('EADDRINUSE');
    if (!portTaken || tried === TRIES) throw new Error(`${entry} did not become ready:\n${server.logs()}`);
  }
}

function spawnServer(entry: string, url: string, env: NodeJS.ProcessEnv): Server & { child: ChildProcess } {
  // The channel makes it end by itself when the test process dies.
  const child = spawn(process.execPath, [...NODE_OPTIONS, join(ROOT, entry)], {
    env,
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    child,
    pid: child.pid ?? -1,
    url,
    logs: () => output,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      await ended;
      clearTimeout(force);
      if (child.signalCode === 'SIGKILL')
        throw new Error(`${entry} did not stop within ${STOP_WITHIN_MS / 1000} s:\n${output}`);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function isReady({ child, url }: { child: ChildProcess; url: string }, path: string): Promise<boolean> {
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline;) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    const answer = await fetch(url + path, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** What the machine needs, and nothing that the developer's shell sets for Birlik. */
function passedOn(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, TEMP, TMP, SystemRoot } = process.env;
  return { PATH, HOME, TMPDIR, TEMP, TMP, SystemRoot };
}

/** A port of the loopback address that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1', exclusive: true }, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
