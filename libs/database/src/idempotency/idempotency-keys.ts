import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../sql/sql.js';
import { ANSWER_NOT_KEPT, IDEMPOTENCY_MISMATCH } from './idempotency.errors.js';

/** Identifies a retry: the person's key and a hash of the request. */
export interface IdempotencyKey {
  readonly personId: string;
  readonly key: string;
  readonly fingerprint: Buffer;
}

/** Answers of one person that are kept at most, in bytes: some fifteen of the longest series, or a thousand bookings. */
export const MAX_KEPT_BYTES = 2_000_000;

/**
 * Returns SQL: an answer, or NULL when it would make too much that is kept for its person. The parameters are SQL
 * expressions. The person is locked by whoever writes with a key, so two writes do not count at the same time.
 */
export function selectAnswerToKeep(personId: string, answer: string): string {
  return `CASE WHEN octet_length(${answer}) + (SELECT coalesce(sum(octet_length(k.answer)), 0) FROM idempotency_key k WHERE k.person_id = ${personId})
    <= ${MAX_KEPT_BYTES} THEN ${answer} END`;
}

/** Stores answers of finished writes by Idempotency-Key, for at least 24 hours. */
@Injectable()
export class IdempotencyKeys {
  /**
   * Returns the stored answer of the same request, or null for a new request.
   * @throws DomainError `idempotency_mismatch` when the key belongs to another request; `answer_not_kept` when the write
   *   was done and its answer was not kept
   */
  async findAnswer<T>(sql: Sql, idempotencyKey: IdempotencyKey | undefined): Promise<T | null> {
    if (!idempotencyKey) return null;
    const [kept] = await sql.query<{ fingerprint: Buffer; answer: string | null }>(
      'SELECT fingerprint, answer FROM idempotency_key WHERE person_id = $1 AND key = $2',
      [idempotencyKey.personId, idempotencyKey.key],
      'idempotency-key-find',
    );
    if (!kept) return null;
    if (!kept.fingerprint.equals(idempotencyKey.fingerprint)) throw IDEMPOTENCY_MISMATCH.create();
    if (kept.answer === null) throw ANSWER_NOT_KEPT.create();
    return JSON.parse(kept.answer) as T;
  }

  /** Returns for each key whether an answer is stored. */
  async areAnswered(sql: Sql, idempotencyKeys: readonly (IdempotencyKey | undefined)[]): Promise<boolean[]> {
    const asked = idempotencyKeys.filter((idempotencyKey) => idempotencyKey !== undefined);
    if (asked.length === 0) return idempotencyKeys.map(() => false);
    const rows = await sql.query<{ personId: string; key: string }>(
      `SELECT k.person_id AS "personId", k.key FROM unnest($1::uuid[], $2::text[]) AS asked(person_id, key)
       JOIN idempotency_key k USING (person_id, key)`,
      [asked.map((r) => r.personId), asked.map((r) => r.key)],
      'idempotency-keys-known',
    );
    const known = new Set(rows.map(({ personId, key }) => `${personId} ${key}`));
    return idempotencyKeys.map(
      (idempotencyKey) =>
        idempotencyKey !== undefined && known.has(`${idempotencyKey.personId} ${idempotencyKey.key}`),
    );
  }

  /** Stores the answer of a write without changes; all other writes store theirs with their journal entry. */
  async keepAnswer(tx: Tx, idempotencyKey: IdempotencyKey | undefined, answer: object): Promise<void> {
    if (!idempotencyKey) return;
    await tx.query(
      `INSERT INTO idempotency_key (person_id, key, fingerprint, answer) VALUES ($1, $2, $3, ${selectAnswerToKeep('$1', '$4::text')})`,
      [idempotencyKey.personId, idempotencyKey.key, idempotencyKey.fingerprint, JSON.stringify(answer)],
    );
  }

  /** Deletes the keys of a person, and the answers to others that name them. */
  async deleteOfPerson(tx: Tx, personId: string): Promise<void> {
    await tx.query(`DELETE FROM idempotency_key WHERE person_id = $1 OR strpos(answer, $1::uuid::text) > 0`, [
      personId,
    ]);
  }

  /** Deletes keys that are older than a day. The worker calls it. */
  async deleteOld(sql: Sql): Promise<void> {
    await sql.query(`DELETE FROM idempotency_key WHERE created_at < birlik_now() - interval '24 hours'`);
  }
}
