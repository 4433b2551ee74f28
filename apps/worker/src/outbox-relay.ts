import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  type ChannelListener,
  Database,
  OUTBOX_CHANNEL,
  OutboxRepository,
  RELAY_AWAKE_MS,
  UnitOfWork,
} from '@birlik/database';
import { JobQueue, SWEEP_DUE } from '@birlik/queue';

/** Live views get events at most this late while something happens. */
const RELAY_EVERY_MS = 200;
/** Otherwise it sleeps until it is woken, and an event whose waking was lost is at most this late: each look of an idle
 * system costs milliseconds. */
const RELAY_QUIET_EVERY_MS = 10_000;
const PAUSE_AFTER_ERROR_MS = 2_000;
const SECOND_SWEEP_AFTER_MS = 500;
const EVENTS_PER_BATCH = 1_000;

/** Numbers committed events in one order and announces them to the APIs. Any number of workers may run it. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('outbox');
  private stopped = false;
  private loop: Promise<void> = Promise.resolve();
  private wake: (() => void) | null = null;
  private sweeping: Promise<void> | null = null;
  /** Until then, by `performance.now()`, the relay looks often. */
  private awakeUntil = 0;
  private readonly bell: ChannelListener;

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly queue: JobQueue,
  ) {
    this.bell = database.makeListener({
      channel: OUTBOX_CHANNEL,
      hear: () => this.stayAwake(),
      begin: () => this.stayAwake(),
      warn: (line) => this.log.warn(line),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.bell.open();
    this.loop = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.bell.close();
    this.wake?.();
    await this.loop;
  }

  private stayAwake(): void {
    this.awakeUntil = performance.now() + RELAY_AWAKE_MS;
    this.wake?.();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      let pause = PAUSE_AFTER_ERROR_MS;
      try {
        const relayed = await this.relay();
        if (relayed > 0) this.awakeUntil = performance.now() + RELAY_AWAKE_MS;
        const isAwake = performance.now() < this.awakeUntil;
        pause = relayed === EVENTS_PER_BATCH ? 0 : isAwake ? RELAY_EVERY_MS : RELAY_QUIET_EVERY_MS;
      } catch (error) {
        this.log.warn(`not relayed: ${error instanceof Error ? error.message : String(error)}`);
      }
      await this.sleep(pause);
    }
  }

  private async sleep(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
    this.wake = null;
  }

  /** Returns the number of events that were relayed. */
  private async relay(): Promise<number> {
    if (!(await this.outbox.hasUnrelayed(this.database))) return 0;
    const relayed = await this.work.run((tx) => this.outbox.relayEvents(tx, EVENTS_PER_BATCH));
    if (relayed > 0) this.sweeping ??= this.sweepSoon().finally(() => (this.sweeping = null));
    return relayed;
  }

  /**
   * Starts a sweep after a change, because the change may have planned a message for the next seconds or
   * freed a space that somebody waits for, and the regular sweep would be late. A running sweep may have read
   * before the change, and it swallows another job with its id. So two sweeps are started: at most one of
   * them can be too early. Changes that follow within that time are seen by the second one. The relay does not
   * wait for the queue, which may be away.
   */
  private async sweepSoon(): Promise<void> {
    await this.queue
      .addAll([
        { job: SWEEP_DUE, id: 'sweep-after-change' },
        { job: SWEEP_DUE, id: 'sweep-once-more', delayMs: SECOND_SWEEP_AFTER_MS },
      ])
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, SECOND_SWEEP_AFTER_MS).unref());
  }
}
