import { Injectable } from '@nestjs/common';
import { type Actor, actorName, type DomainEvent } from '@birlik/kernel';
import { type IdempotencyKey, selectAnswerToKeep } from '../idempotency/idempotency-keys.js';
import { OutboxBell } from '../outbox/outbox-bell.js';
import type { Tx } from '../sql/sql.js';

/** What a change records in addition to its own rows. */
export interface JournalEntry {
  readonly centreId: string;
  readonly actor: Actor;
  /** A subject and a past participle: `booking.cancelled`. */
  readonly action: string;
  readonly subjectId: string;
  /** For the audit. Contains no names of people. */
  readonly facts: object;
  /** For live views and webhooks. */
  readonly event: DomainEvent;
  readonly idempotencyKey?: IdempotencyKey | undefined;
  /** The answer that a retry with the same key gets. */
  readonly answer?: object | undefined;
}

const WRITE = `
WITH noted AS (
  INSERT INTO audit (centre_id, actor, action, subject_id, facts) VALUES ($1, $2, $3, $4, $5)
), told AS (
  INSERT INTO outbox (centre_id, topic, payload) VALUES ($1, $6, $7)
)
INSERT INTO idempotency_key (person_id, key, fingerprint, answer)
SELECT $8, $9, $10, ${selectAnswerToKeep('$8', '$11::text')} WHERE $8::uuid IS NOT NULL`;

/**
 * Writes audit row, outbox row and idempotency key of one change with one statement, in the transaction of
 * the change.
 */
@Injectable()
export class Journal {
  constructor(private readonly bell: OutboxBell) {}

  /** Callers need not wait: if the statement fails, the commit fails. */
  async writeEntry(tx: Tx, entry: JournalEntry): Promise<void> {
    const written = tx.query(
      WRITE,
      [
        entry.centreId,
        actorName(entry.actor),
        entry.action,
        entry.subjectId,
        JSON.stringify(entry.facts),
        entry.event.topic,
        JSON.stringify(entry.event.payload),
        entry.idempotencyKey?.personId ?? null,
        entry.idempotencyKey?.key ?? null,
        entry.idempotencyKey?.fingerprint ?? null,
        entry.idempotencyKey ? JSON.stringify(entry.answer ?? {}) : null,
      ],
      'journal-write',
    );
    this.bell.ringAfter(tx);
    await written;
  }
}
