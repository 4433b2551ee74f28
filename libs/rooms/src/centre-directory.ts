import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database, isSettingsChanged, type Sql, type SqlValue } from '@birlik/database';
import { notFound } from '@birlik/kernel';
import type { PoolClient } from 'pg';
import type { Centre } from './centre.js';
import { readCentre } from './centre-snapshot.read-model.js';

const CHANNEL = 'birlik_centre';
/** A snapshot older than this is read again even when no change was heard of: a lost announcement heals. */
const FRESH_FOR_MS = 30_000;
const RECONNECT_MS = 1_000;
/** Settings that change between each look and its action are nobody's doing. */
const MOST_LOOKS = 4;

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
    // Performance.now is monotonic: a stepped wall clock cannot keep a snapshot alive.
    if (known && performance.now() - known.readAt < FRESH_FOR_MS) return known.centre;
    const centre = readCentre(this.reading(), centreId).then((found) => {
      if (!found) throw notFound();
      return found;
    });
    this.kept.set(centreId, { centre, readAt: performance.now() });
    centre.catch(() => this.forget(centreId));
    return centre;
  }

  /**
   * Runs what decides by the settings of a centre (a unit of work that says so with `decidesBy`); when a snapshot was out of date,
   * with the settings of now.
   * @throws DomainError `not_found`; what the attempt throws
   */
  async decideBy<T>(centreId: string, attempt: (centre: Centre) => Promise<T>): Promise<T> {
    for (let looks = 1; ; looks++) {
      const centre = await this.get(centreId);
      try {
        return await attempt(centre);
      } catch (error) {
        if (!isSettingsChanged(error) || looks >= MOST_LOOKS) throw error;
        const kept = await this.kept.get(centreId)?.centre;
        // Others may have found it out first, and read now one already.
        if (kept?.version === centre.version) this.forget(centreId);
      }
    }
  }

  /** Ids of all centres, by slug. */
  async ids(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>('SELECT id FROM centre ORDER BY slug');
    return rows.map((row) => row.id);
  }

  forget(centreId: string): void {
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
   * Snapshots are read on the connection that listens: whoever asks for one is often within a transaction, and if each of
   * them waited for a second connection of the pool, all of them could wait for each other.
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
      client.on('notification', (message) => this.forget(message.payload ?? ''));
      client.once('error', () => this.listenAgain());
      client.once('end', () => this.listenAgain());
      await client.query(`LISTEN ${CHANNEL}`);
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
    setTimeout(() => void (this.closing || this.listen()), RECONNECT_MS).unref();
  }
}

/** The statement that tells every process to forget a centre; sent within the change's transaction. */
export const ANNOUNCE_CENTRE = `SELECT pg_notify('${CHANNEL}', $1)`;
