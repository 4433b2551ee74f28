import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from './servers.js';

/** A Redis of one test alone; it keeps nothing. */
export interface RedisServer {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** The program: REDIS_SERVER, or the first of redis-server and valkey-server on the path. */
function findRedis(): string | null {
  const candidates = [process.env.REDIS_SERVER, 'redis-server', 'valkey-server'].filter(
    (name) => name !== undefined,
  );
  return candidates.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;
}

/** Why Redis tests cannot run here, or null. */
export function missingRedis(): string | null {
  return findRedis() === null ? 'no redis-server on this machine' : null;
}

/** Starts a Redis on a loopback port, a free one unless given, and waits until it answers. */
export async function startRedis(givenPort?: number): Promise<RedisServer> {
  const program = findRedis();
  if (program === null) throw new Error(missingRedis() ?? '');
  const folder = mkdtempSync(join(tmpdir(), 'birlik-redis-'));
  const port = givenPort ?? (await freePort());
  const flags = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
  ];
  const child = spawn(program, flags, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  for (
    const deadline = Date.now() + 10_000;
    !(await answersPing(port));
    await new Promise((r) => setTimeout(r, 25))
  ) {
    if (Date.now() > deadline || child.exitCode !== null) throw new Error(`${program} did not start`);
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    pid: child.pid ?? -1,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.once('data', (data) => end(data.toString().startsWith('+PONG')));
    socket.once('error', () => end(false));
  });
}
