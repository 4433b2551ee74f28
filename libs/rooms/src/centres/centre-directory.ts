import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database, type Sql, type SqlValue } from '@birlik/database';
import { notFound } from '@birlik/kernel';
import type { PoolClient } from 'pg';
import type { Centre } from './centre.js';
import { CENTRE_CHANNEL } from './centre-channel.js';
import { readCentre } from './centre-snapshot.read-model.js';

/** Older snapshots are read again even without an announcement, in case one was lost. */
const SNAPSHOT_FRESH_FOR_MS = 30_000;
const RECONNECT_AFTER_MS = 1_000;

interface Kept {
  readonly centre: Promise<Centre>;
  readonly readAt: number;
}

/**
 * Keeps snapshots of centres in memory. PostgreSQL announces a change to every process; the process that made
 * the change drops its own snapshot at once.
 */
@Injectable()
export class CentreDirectory implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly kept = new Map<string, Kept>();
  private readonly log = new Logger('centres');
  private listener: PoolClient | null = null;
  private closing = false;

  constructor(private readonly database: Database) {}

  /** @throws DomainError `not_found` */
  async get(centreId: string): Promise<Centre> {
    const known = this.kept.get(centreId);
    // `performance.now` never goes back, so a wall clock that is set back cannot keep a snapshot.
    if (known && performance.now() - known.readAt < SNAPSHOT_FRESH_FOR_MS) return known.centre;
    const centre = readCentre(this.reading(), centreId).then((found) => {
      if (!found) throw notFound();
      return found;
    });
    this.kept.set(centreId, { centre, readAt: performance.now() });
    centre.catch(() => this.forgetCentre(centreId));
    return centre;
  }

  /**
   * Drops the snapshot, so that the next reader reads the centre again, unless a newer version than `seen`
   * was read meanwhile.
   */
  async refreshCentre(seen: Centre): Promise<void> {
    const kept = await this.kept.get(seen.id)?.centre;
    if (kept?.version === seen.version) this.forgetCentre(seen.id);
  }

  /** Returns the ids of all centres, ordered by slug. */
  async listIds(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>('SELECT id FROM centre ORDER BY slug');
    return rows.map((row) => row.id);
  }

  forgetCentre(centreId: string): void {
    this.kept.delete(centreId);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async onModuleDestroy(): Promise<void> {
    this.closing = true;
    this.listener?.release(true);
    this.listener = null;
    await Promise.resolve();
  }

  /**
   * Snapshots are read on the listening connection. The caller often holds a connection for its transaction:
   * if each caller waited for a second connection of the pool, all of them could wait for each other.
   */
  private reading(): Sql {
    const { listener } = this;
    if (!listener) return this.database;
    return {
      query: async <Row>(text: string, values?: readonly SqlValue[]) =>
        (await listener.query<Row & object>(text, values as unknown[])).rows,
    };
  }

  private async listen(): Promise<void> {
    try {
      const client = await this.database.connect();
      this.listener = client;
      client.on('notification', (message) => this.forgetCentre(message.payload ?? ''));
      client.once('error', () => this.listenAgain());
      client.once('end', () => this.listenAgain());
      await client.query(`LISTEN ${CENTRE_CHANNEL}`);
      // Announcements may have been lost while nothing listened.
      this.kept.clear();
    } catch (error) {
      this.log.warn(`not listening for changes of centres: ${String(error)}`);
      this.listenAgain();
    }
  }

  private listenAgain(): void {
    if (this.closing || !this.listener) return;
    this.listener.release(true);
    this.listener = null;
    setTimeout(() => void (this.closing || this.listen()), RECONNECT_AFTER_MS).unref();
  }
}
