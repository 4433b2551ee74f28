import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type ChannelListener, Database, type Sql } from '@birlik/database';
import { notFound } from '@birlik/kernel';
import type { Centre } from './centre.js';
import { CENTRE_CHANNEL } from './centre-channel.js';
import { readCentre } from './centre-snapshot.read-model.js';

/** Older snapshots are read again even without an announcement, in case one was lost. */
const SNAPSHOT_FRESH_FOR_MS = 30_000;

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
  private readonly listener: ChannelListener;

  constructor(private readonly database: Database) {
    this.listener = database.makeListener({
      channel: CENTRE_CHANNEL,
      hear: (centreId) => this.forgetCentre(centreId),
      begin: () => this.kept.clear(),
      warn: (line) => this.log.warn(line),
    });
  }

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
    await this.listener.open();
  }

  onModuleDestroy(): void {
    this.listener.close();
  }

  /**
   * Snapshots are read on the listening connection. The caller often holds a connection for its transaction:
   * if each caller waited for a second connection of the pool, all of them could wait for each other.
   */
  private reading(): Sql {
    return this.listener.sql() ?? this.database;
  }
}
