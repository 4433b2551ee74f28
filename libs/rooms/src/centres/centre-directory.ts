import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database, type Sql, type SqlValue } from '@birlik/database';
import { notFound } from '@birlik/kernel';
import type { PoolClient } from 'pg';
import type { Centre } from './centre.js';
import { CENTRE_CHANNEL } from './centre-channel.js';
import { readCentre } from './centre-snapshot.read-model.js';

/** An older snapshot is read again although no change was announced, so a lost announcement heals. */
const SNAPSHOT_FRESH_FOR_MS = 30_000;
const RECONNECT_AFTER_MS = 1_000;

interface Kept {
  readonly centre: Promise<Centre>;
  readonly readAt: number;
}

/**
 * Centres as whole snapshots, kept in memory. A change is announced by PostgreSQL to every process; the process that
 * made it forgets its own snapshot at once.
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
    // `performance.now` never goes back: a wall clock that was set back cannot keep a snapshot alive.
    if (known && performance.now() - known.readAt < SNAPSHOT_FRESH_FOR_MS) return known.centre;
    const centre = readCentre(this.reading(), centreId).then((found) => {
      if (!found) throw notFound();
      return found;
    });
    this.kept.set(centreId, { centre, readAt: performance.now() });
    centre.catch(() => this.forgetCentre(centreId));
    return centre;
  }

  /** Makes the next reader read the centre again, unless somebody has done so since `seen` was read. */
  async refreshCentre(seen: Centre): Promise<void> {
    const kept = await this.kept.get(seen.id)?.centre;
    if (kept?.version === seen.version) this.forgetCentre(seen.id);
  }

  /** Ids of all centres, by slug. */
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
   * Snapshots are read on the connection that listens. The caller often holds a connection for its transaction: if each caller
   * waited for a second one of the pool, all of them could wait for each other.
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
      // What changed while nobody listened is not known.
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
