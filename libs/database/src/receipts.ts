import { Injectable } from '@nestjs/common';
import { DomainError } from '@birlik/kernel';
import type { Sql, Tx } from './sql.js';

/** What makes a retry recognisable: the person's key and a hash of what was asked. */
export interface Receipt {
  readonly personId: string;
  readonly key: string;
  readonly fingerprint: Buffer;
}

/** Answers of finished writes by Idempotency-Key. A key is kept for at least 24 hours. */
@Injectable()
export class Receipts {
  /**
   * The answer that the same request got before, or null for a new one.
   * @throws DomainError `idempotency_mismatch` when the key belongs to another request
   */
  async find<T>(sql: Sql, receipt: Receipt | undefined): Promise<T | null> {
    if (!receipt) return null;
    const [kept] = await sql.query<{ fingerprint: Buffer; answer: string }>(
      'SELECT fingerprint, answer FROM idempotency_key WHERE person_id = $1 AND key = $2',
      [receipt.personId, receipt.key],
      'receipt-find',
    );
    if (!kept) return null;
    if (!kept.fingerprint.equals(receipt.fingerprint))
      throw new DomainError('idempotency_mismatch', 'refused');
    return JSON.parse(kept.answer) as T;
  }

  /** For each of the receipts whether an answer is kept under its key. */
  async areKnown(sql: Sql, receipts: readonly (Receipt | undefined)[]): Promise<boolean[]> {
    const asked = receipts.filter((receipt) => receipt !== undefined);
    if (asked.length === 0) return receipts.map(() => false);
    const rows = await sql.query<{ personId: string; key: string }>(
      `SELECT k.person_id AS "personId", k.key FROM unnest($1::uuid[], $2::text[]) AS asked(person_id, key)
       JOIN idempotency_key k USING (person_id, key)`,
      [asked.map((r) => r.personId), asked.map((r) => r.key)],
      'receipts-known',
    );
    const known = new Set(rows.map(({ personId, key }) => `${personId} ${key}`));
    return receipts.map(
      (receipt) => receipt !== undefined && known.has(`${receipt.personId} ${receipt.key}`),
    );
  }

  /** Keeps the answer of a write that found nothing to change; all others keep theirs with their journal entry. */
  async keep(tx: Tx, receipt: Receipt | undefined, answer: object): Promise<void> {
    if (!receipt) return;
    await tx.query(
      'INSERT INTO idempotency_key (person_id, key, fingerprint, answer) VALUES ($1, $2, $3, $4)',
      [receipt.personId, receipt.key, receipt.fingerprint, JSON.stringify(answer)],
    );
  }

  /** Forgets keys older than a day; called by the worker. */
  async forgetOld(sql: Sql): Promise<void> {
    await sql.query(`DELETE FROM idempotency_key WHERE created_at < birlik_now() - interval '24 hours'`);
  }
}
