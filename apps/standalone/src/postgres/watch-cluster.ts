import type { Cluster } from './start-cluster.js';

/** A server that ends tells it, unless it was taken over; how often that one is looked at. */
const LOOK_EVERY_MS = 5_000;
const MIN_WAIT_MS = 500;
const MAX_WAIT_MS = 30_000;

export interface WatchOptions {
  /** Starts the server again, at the same address. */
  readonly startAgain: () => Promise<Cluster>;
  readonly log: (line: string) => void;
}

/**
 * Watches a server and starts it again when it has ended: killed for lack of memory, or by itself on a full
 * disk. A start that fails is repeated with growing waits until it succeeds.
 */
export class WatchedCluster {
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;
  private starting: Promise<void> = Promise.resolve();

  constructor(
    private cluster: Cluster,
    private readonly options: WatchOptions,
  ) {
    this.watch();
  }

  /** Stops watching, and then the server. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.starting;
    await this.cluster.stop();
  }

  private watch(): void {
    this.cluster.onEnd(() => this.lookAfter(0, MIN_WAIT_MS));
    this.lookAfter(LOOK_EVERY_MS, MIN_WAIT_MS);
  }

  private lookAfter(ms: number, nextWait: number): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.cluster.isRunning()) this.lookAfter(LOOK_EVERY_MS, MIN_WAIT_MS);
      else this.starting = this.startAgain(nextWait);
    }, ms);
    this.timer.unref();
  }

  private async startAgain(wait: number): Promise<void> {
    const { startAgain, log } = this.options;
    log('PostgreSQL has ended; starting it again');
    try {
      this.cluster = await startAgain();
      log('PostgreSQL runs again');
      this.watch();
    } catch (error) {
      log(`${(error as Error).message}\nTrying again in ${wait / 1000} s`);
      this.lookAfter(wait, Math.min(wait * 2, MAX_WAIT_MS));
    }
  }
}
