import { Injectable } from '@nestjs/common';
import { Database, selectMsUntil } from '@birlik/database';
import { hasNoEmail, isAccountClosed, selectRecipient } from '@birlik/users';
import type { ClaimedMessage } from './message.js';

/** An older claim belongs to a crashed worker. The limit is longer than the timeout of any provider. */
const CLAIM_LASTS_SECONDS = 60;
/** How often a worker says that it still has a message in hand: several times before the claim ends. */
export const RENEW_CLAIMS_EVERY_MS = 15_000;
/** Pause after the first attempt, in seconds; it doubles each time. */
const FIRST_PAUSE_SECONDS = 60;
/** The longest pause: servers that refuse for a while expect the next attempt after half an hour (RFC 5321, 4.5.4.1). */
const MAX_PAUSE_SECONDS = 30 * 60;
/** With these pauses a message that stays true is tried for five days (RFC 5321, 4.5.4.1). */
const MAX_ATTEMPTS = 245;

/** The pause before the next attempt. The nearer the end, the shorter: an offer may stand for minutes. */
const PAUSE = `greatest(interval '${FIRST_PAUSE_SECONDS} seconds', least(
  interval '${FIRST_PAUSE_SECONDS} seconds' * 2 ^ least(attempts - 1, 10), interval '${MAX_PAUSE_SECONDS} seconds',
  (valid_until - birlik_now()) / 4))`;
const CLAIM_LASTS = `interval '${CLAIM_LASTS_SECONDS} seconds'`;
const IS_OF_USE = `(valid_until IS NULL OR valid_until > birlik_now())`;

// After a long stop of the worker a message may have become untrue: a reminder of what has begun is a lie.
const REACHES_NOBODY = `(channel = 'mail' AND address IS NULL AND ${hasNoEmail('recipient_id')})`;
const MAY_BE_SENT = `${IS_OF_USE} AND NOT ${isAccountClosed('recipient_id')} AND NOT ${REACHES_NOBODY}`;
const MAY_BE_TRIED = `attempts < ${MAX_ATTEMPTS} AND ${MAY_BE_SENT}`;

// Rows that another worker is claiming at this moment are left to it.
const CLAIM = `
WITH planned AS MATERIALIZED (
  SELECT id FROM message WHERE state = 'planned' AND planned_at <= birlik_now() AND ${MAY_BE_TRIED}
  ORDER BY planned_at LIMIT $1 FOR UPDATE SKIP LOCKED
), left_behind AS MATERIALIZED (
  SELECT id FROM message WHERE state = 'claimed' AND claimed_at < birlik_now() - ${CLAIM_LASTS} AND ${MAY_BE_TRIED}
  ORDER BY claimed_at LIMIT $1 FOR UPDATE SKIP LOCKED
), due AS (SELECT id FROM planned UNION ALL SELECT id FROM left_behind)
UPDATE message m SET state = 'claimed', claimed_at = birlik_now(), attempts = m.attempts + 1
FROM due WHERE m.id = due.id
RETURNING m.id, m.subject_id AS "subjectId", m.subject_version AS "subjectVersion", m.kind, m.channel, m.facts, m.attempts,
  (extract(epoch FROM m.planned_at) * 1000)::float8 AS "plannedAt",
  ${selectRecipient('m.recipient_id', 'm.address')} AS recipient`;

const END_LATE = `
UPDATE message SET state = CASE WHEN attempts = 0 THEN 'void' ELSE 'failed' END,
  problem = coalesce(problem, CASE WHEN valid_until <= birlik_now() THEN 'too late' WHEN ${REACHES_NOBODY} THEN 'no address' ELSE 'account closed' END)
WHERE state = 'planned' AND planned_at <= birlik_now()
  AND (valid_until <= birlik_now() OR ${isAccountClosed('recipient_id')} OR ${REACHES_NOBODY})`;

const FAIL_LOST = `
UPDATE message SET state = 'failed', problem = coalesce(problem, 'its worker died')
WHERE state = 'claimed' AND claimed_at < birlik_now() - ${CLAIM_LASTS} AND (attempts >= ${MAX_ATTEMPTS} OR valid_until <= birlik_now())`;

const TRY_LATER = `
UPDATE message SET problem = left($2, 500), planned_at = birlik_now() + ${PAUSE},
  state = CASE WHEN attempts < ${MAX_ATTEMPTS} AND ${IS_OF_USE} THEN 'planned' ELSE 'failed' END
WHERE id = $1 AND state = 'claimed'`;

const FIND_NEXT = `
SELECT ${selectMsUntil('min(due.at)')} AS ms FROM (
  (SELECT planned_at AS at FROM message WHERE state = 'planned' ORDER BY planned_at LIMIT 1)
  UNION ALL
  (SELECT claimed_at + ${CLAIM_LASTS} FROM message WHERE state = 'claimed' ORDER BY claimed_at LIMIT 1)
) due HAVING min(due.at) <= birlik_now() + make_interval(secs => $1)`;

/** The sending part of the ledger: due messages, claims of workers, and results. */
@Injectable()
export class MessageClaims {
  constructor(private readonly database: Database) {}

  /** Returns the milliseconds until the next message is due or a claim ends; null when none is within `seconds`. */
  async findNextDue(seconds: number): Promise<number | null> {
    const [row] = await this.database.query<{ ms: number }>(FIND_NEXT, [seconds], 'message-next');
    return row?.ms ?? null;
  }

  /**
   * Claims due messages for this worker, the first due first, and those of crashed workers. Of each kind `max` at most.
   * Messages that are not due by the database's clock, were voided or sent, are wrong by now, or are claimed by another
   * worker, are not among them.
   */
  async claimDue(max: number): Promise<ClaimedMessage[]> {
    const claimed = await this.database.query<ClaimedMessage>(CLAIM, [max], 'message-claim');
    return claimed.sort((a, b) => a.plannedAt - b.plannedAt);
  }

  /** Says that this worker still has messages in hand, so that no other takes them. */
  async renewClaims(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database.query(
      `UPDATE message SET claimed_at = birlik_now() WHERE id = ANY ($1) AND state = 'claimed'`,
      [ids],
    );
  }

  /** Returns true while a message that this worker has claimed may be sent: nothing has made it wrong meanwhile. */
  async isStillTrue(id: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM message WHERE id = $1 AND state = 'claimed' AND ${MAY_BE_SENT}`,
      [id],
    );
    return rows.length > 0;
  }

  /**
   * Ends due messages that are wrong by now or whose reader has left, and fails claimed messages of crashed workers
   * that had their last attempt.
   */
  async endLate(): Promise<void> {
    await this.database.query(END_LATE);
    await this.database.query(FAIL_LOST);
  }

  /** Records that the provider accepted messages, even if their claims have expired meanwhile. */
  async markSent(ids: readonly string[]): Promise<void> {
    await this.database.query(
      `UPDATE message SET state = 'sent', sent_at = birlik_now(), problem = NULL WHERE id = ANY ($1) AND state IN ('claimed', 'failed')`,
      [ids],
      'message-sent',
    );
  }

  /** Stores the problem. The message is planned again with a growing pause, as long as it is of use. */
  async markProblem(id: string, problem: string): Promise<void> {
    await this.database.query(TRY_LATER, [id, problem]);
  }

  /** Records that the provider will never accept the message. */
  async markFailed(id: string, problem: string): Promise<void> {
    await this.database.query(
      `UPDATE message SET problem = left($2, 500), state = 'failed' WHERE id = $1 AND state = 'claimed'`,
      [id, problem],
    );
  }
}
