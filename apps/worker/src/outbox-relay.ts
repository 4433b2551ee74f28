import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database, OutboxRepository, UnitOfWork } from '@birlik/database';

/** Live views wait this long at the most for news. */
const PAUSE_MS = 200;
const PAUSE_AFTER_ERROR_MS = 2_000;
const BATCH = 1_000;

/** Gives committed events their place in one order and announces them to the APIs. Any number of workers may run it. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('outbox');
  private stopped = false;
  private loop: Promise<void> = Promise.resolve();
  private wake: (() => void) | null = null;

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly work: UnitOfWork,
    private readonly database: Database,
  ) {}

  onApplicationBootstrap(): void {
    this.loop = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.wake?.();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      let pause = PAUSE_MS;
      try {
        const waiting = await this.outbox.isWaiting(this.database);
        if (waiting && (await this.work.run((tx) => this.outbox.relay(tx, BATCH))) === BATCH) pause = 0;
      } catch (error) {
        this.log.warn(`not relayed: ${error instanceof Error ? error.message : String(error)}`);
        pause = PAUSE_AFTER_ERROR_MS;
      }
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        setTimeout(resolve, pause);
      });
    }
  }
}
