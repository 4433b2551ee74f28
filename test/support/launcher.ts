import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { waitUntil } from './wait-until.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What `npm start` runs after the build, as a process of its own. */
export interface Launcher {
  readonly pid: number;
  /** Everything it printed until now. */
  output(): string;
  /** Waits until it says that it is ready. @throws when it has ended, with what it said */
  waitUntilReady(): Promise<void>;
  /** Reads its output no more, as `npm start | head` does. */
  closeOutput(): void;
  /** Asks it to stop. @returns its exit code */
  stop(): Promise<number | null>;
  /** Resolves when it has ended by itself. */
  readonly ended: Promise<number | null>;
}

/** Starts the launcher as production does, without demo data, unless `env` says otherwise. */
export function startLauncher(env: Readonly<Record<string, string>>): Launcher {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, ['dist/apps/standalone/src/main.js'], {
    cwd: ROOT,
    env: { PATH, HOME, TMPDIR, NODE_ENV: 'production', ALLOW_UNSAFE: 'http,mailbox', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  let isOver = false;
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  void ended.then(() => (isOver = true));
  return {
    pid: child.pid ?? -1,
    output: () => output,
    ended,
    waitUntilReady: async () => {
      await waitUntil('Birlik is ready', 90, () => isOver || output.includes('Birlik is ready'));
      if (isOver) throw new Error(`The launcher ended:\n${output}`);
    },
    closeOutput: () => {
      child.stdout?.destroy();
      child.stderr?.destroy();
    },
    stop: async () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
