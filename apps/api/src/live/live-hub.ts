import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type ChannelListener, Database, OutboxRepository, type RelayedEvent } from '@birlik/database';

type Listener = (event: RelayedEvent) => void;

const EVENTS_PER_BATCH = 500;
/** Events are also read without an announcement, so a lost one delays them by at most this long. */
const READ_EVERY_MS = 10_000;

/**
 * Receives announcements of events from PostgreSQL and passes events in order to the listeners of their
 * centre.
 */
@Injectable()
export class LiveHub implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly log = new Logger('live');
  private seq = 0;
  /** Position of the newest event when this process started: older changes of a centre are not known. */
  private firstSeq = 0;
  /** Position of the newest event of each centre. */
  private readonly newest = new Map<string, number>();
  private reading: Promise<void> | null = null;
  private again = false;
  private readonly announcements: ChannelListener;
  private timer: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxRepository,
  ) {
    this.announcements = database.makeListener({
      channel: 'birlik_live',
      hear: () => this.wake(),
      begin: () => this.wake(),
      warn: (line) => this.log.warn(line),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    this.seq = this.firstSeq = await this.outbox.readNewestSeq(this.database);
    await this.announcements.open();
    this.timer = setInterval(() => this.wake(), READ_EVERY_MS);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    if (this.timer) clearInterval(this.timer);
    this.announcements.close();
    await this.reading?.catch(() => undefined);
  }

  /** Calls `listener` for every later event of the centre. Returns a function that stops it. */
  listenTo(centreId: string, listener: Listener): () => void {
    const known = this.listeners.get(centreId) ?? new Set();
    this.listeners.set(centreId, known.add(listener));
    return () => void known.delete(listener);
  }

  /**
   * Returns the position of the newest event of a centre. Null while this process does not know of every committed
   * change, which takes the relay a moment.
   */
  async findPosition(centreId: string): Promise<number | null> {
    const { newest, isWaiting } = await this.outbox.readTail(this.database, centreId);
    if (isWaiting || this.seq < newest) return null;
    return this.newest.get(centreId) ?? this.firstSeq;
  }

  /** Number of listeners. */
  get size(): number {
    return [...this.listeners.values()].reduce((sum, set) => sum + set.size, 0);
  }

  private wake(): void {
    if (this.closed) return;
    this.again = true;
    this.reading ??= this.read()
      .catch((error: unknown) => this.log.warn(`live events not read: ${String(error)}`))
      .finally(() => (this.reading = null));
  }

  private async read(): Promise<void> {
    while (this.again && !this.closed) {
      this.again = false;
      const events = await this.outbox.readAfter(this.database, this.seq, EVENTS_PER_BATCH);
      for (const event of events) {
        this.seq = event.seq;
        this.newest.set(event.centreId, event.seq);
        for (const listener of this.listeners.get(event.centreId) ?? []) listener(event);
      }
      if (events.length === EVENTS_PER_BATCH) this.again = true;
    }
  }
}
