import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ROOT } from '../apps/standalone/setup/repository.mjs';

const TICKS_PER_SECOND = 100;

/** A program of Node that this run started; it ends when this run does. */
export class StartedProcess {
  #child;
  /** Resolves with its exit code when it has ended. */
  ended;

  constructor(file, { args = [], env = {}, execArgv = [] } = {}) {
    this.#child = fork(file, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      execArgv,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.ended = new Promise((resolve) => this.#child.once('exit', resolve));
  }

  get pid() {
    return this.#child.pid;
  }

  /** The next thing it says through its channel. */
  async said() {
    const message = new Promise((resolve) => this.#child.once('message', resolve));
    const ended = this.ended.then((code) => {
      throw new Error(`a process of the bench ended early (${code})`);
    });
    return Promise.race([message, ended]);
  }

  /** Tells it something. */
  tell(message) {
    this.#child.send(message);
  }

  /** Asks it something and waits for the answer. */
  ask(question) {
    const answer = this.said();
    this.tell(question);
    return answer;
  }

  /** Waits until `probe` resolves to true. */
  async ready(probe, withinMs = 60_000) {
    for (const giveUp = Date.now() + withinMs; Date.now() < giveUp;) {
      if (this.#child.exitCode !== null) break;
      if (await probe().catch(() => false)) return this;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await this.stop();
    throw new Error('a process of the bench did not become ready');
  }

  /** Milliseconds of processor time it has used; null where the system does not say. */
  cpuMs() {
    try {
      const fields = readFileSync(`/proc/${this.pid}/stat`, 'utf8').split(') ')[1].split(' ');
      return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SECOND;
    } catch {
      return null;
    }
  }

  /** The most memory it ever held, in MB; null where the system does not say. */
  peakMemory() {
    try {
      return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8'))[1]) / 1_024;
    } catch {
      return null;
    }
  }

  async stop() {
    if (this.#child.exitCode === null) this.#child.kill('SIGTERM');
    const late = setTimeout(() => this.#child.kill('SIGKILL'), 10_000);
    await this.ended;
    clearTimeout(late);
  }
}
