import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { NODE_OPTIONS } from './node-options.js';

export interface ProcessPlan {
  /** Prefix of each line of its output. */
  readonly name: string;
  /** The compiled entry file. */
  readonly entry: string;
  readonly env: NodeJS.ProcessEnv;
  readonly write: (line: string) => void;
  /** Called when its pid changes. */
  readonly onChange?: () => void;
}

const MIN_RESTART_WAIT_MS = 500;
const MAX_RESTART_WAIT_MS = 30_000;
/** After a run of this length the next restart has the shortest wait again. */
const HEALTHY_AFTER_MS = 60_000;
const STOP_WITHIN_MS = 15_000;
/** After this many ends before it was ever ready, restarts are useless. */
const MAX_FAILED_STARTS = 4;

/**
 * A child process that is restarted with growing waits when it ends. It has its own process group, so Ctrl+C
 * at the terminal reaches only the launcher, and a channel to the launcher, so that it notices when the
 * launcher is killed.
 */
export class SupervisedProcess {
  private child: ChildProcess | undefined;
  private wanted = true;
  private ends = 0;
  private wasReady = false;
  private timer: NodeJS.Timeout | undefined;
  private giveUp: (error: Error) => void = () => undefined;

  /** Rejects when the child ends repeatedly without having been ready once. */
  readonly hopeless: Promise<never> = new Promise((_, reject) => (this.giveUp = reject));

  private tellReady: () => void = () => undefined;
  /** Resolves when the child first sends `{ ready: true }` through its channel. */
  readonly saidReady: Promise<void> = new Promise((resolve) => (this.tellReady = resolve));

  constructor(private readonly plan: ProcessPlan) {
    this.hopeless.catch(() => undefined);
    this.start();
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Records that the child was healthy: from now on it is restarted without limit. */
  noteReady(): void {
    this.wasReady = true;
  }

  /** Stops it gracefully and starts it at once with the current code. */
  async restart(): Promise<void> {
    await this.stop();
    this.wanted = true;
    this.start();
  }

  /** Asks it to end and kills it after 15 s. */
  async stop(): Promise<void> {
    this.wanted = false;
    clearTimeout(this.timer);
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.kill('SIGTERM');
    const force = setTimeout(() => {
      this.plan.write(`${this.plan.name} did not stop within ${STOP_WITHIN_MS / 1000} s and is killed`);
      child.kill('SIGKILL');
    }, STOP_WITHIN_MS);
    await ended;
    clearTimeout(force);
  }

  /** Kills it at once. */
  kill(): void {
    this.wanted = false;
    this.child?.kill('SIGKILL');
  }

  private start(): void {
    const { name, entry, env, write, onChange } = this.plan;
    const began = Date.now();
    const child = spawn(process.execPath, [...NODE_OPTIONS, entry], {
      env,
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      if (stream)
        createInterface({ input: stream }).on('line', (line) => write(`${name.padEnd(6)} | ${line}`));
    }
    child.on('message', (message) => {
      if ((message as { ready?: boolean }).ready) this.tellReady();
    });
    child.once('error', (error) => write(`${name} cannot start: ${error.message}`));
    child.once('close', (code, signal) => {
      onChange?.();
      if (!this.wanted || this.child !== child) return;
      this.ends = Date.now() - began > HEALTHY_AFTER_MS ? 1 : this.ends + 1;
      if (!this.wasReady && this.ends >= MAX_FAILED_STARTS) {
        this.wanted = false;
        this.giveUp(new Error(`The ${name} does not start; the reason is in its lines above.`));
        return;
      }
      const wait = Math.min(MIN_RESTART_WAIT_MS * 2 ** (this.ends - 1), MAX_RESTART_WAIT_MS);
      write(`${name} ended (${signal ?? `code ${code}`}); starting it again in ${wait / 1000} s`);
      this.timer = setTimeout(() => this.start(), wait);
    });
    onChange?.();
  }
}
