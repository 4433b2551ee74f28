import { Injectable } from '@nestjs/common';
import { Database } from '../sql/database.js';
import type { Tx } from '../sql/sql.js';

/** Channel of LISTEN on which the relay is woken. */
export const OUTBOX_CHANNEL = 'birlik_outbox';
/** After an event the relay looks often for this long (ms); then it sleeps until it is woken. */
export const RELAY_AWAKE_MS = 2_000;
/** Less than the time above: a relay that has just seen an event of this process needs no waking. */
const RINGS_AFTER_MS = 1_000;

/**
 * Wakes the relay when an event is committed after a pause. NOTIFY is not a part of the transaction: PostgreSQL takes
 * one lock for all commits that announce something, so that they would wait for each other.
 */
@Injectable()
export class OutboxBell {
  private committedAt = -Infinity;

  constructor(private readonly database: Database) {}

  /** Rings when the transaction has committed; a bell that is lost makes its events a few seconds late. */
  ringAfter(tx: Tx): void {
    tx.afterCommit(() => this.ring());
  }

  private ring(): void {
    const now = performance.now();
    const isAwake = now - this.committedAt < RINGS_AFTER_MS;
    this.committedAt = now;
    if (!isAwake) this.database.query(`NOTIFY ${OUTBOX_CHANNEL}`).catch(() => undefined);
  }
}
