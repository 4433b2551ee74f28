import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { isAccountClosed, selectRecipient } from '@birlik/users';
import type { ClaimedMessage } from './message.js';

/** An older claim belongs to a crashed worker. The limit is longer than the timeout of any provider. */
const CLAIM_LASTS_SECONDS = 60;
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
const IS_OF_USE = `(valid_until IS NULL OR valid_until > birlik_now())`;

const CLAIM = `
UPDATE message m SET state = 'claimed', claimed_at = birlik_now(), attempts = m.attempts + 1
WHERE m.id = $1 AND m.attempts < $3
  -- After a long stop of the worker a message may have become untrue: a reminder of what has begun is a lie.
  AND NOT ${isAccountClosed('m.recipient_id')}
  AND ${IS_OF_USE}
  AND (m.state = 'planned' AND m.planned_at <= birlik_now()
    OR m.state = 'claimed' AND m.claimed_at < birlik_now() - make_interval(secs => $2))
RETURNING m.id, m.subject_id AS "subjectId", m.subject_version AS "subjectVersion", m.kind, m.channel, m.facts, m.attempts,
  (extract(epoch FROM m.planned_at) * 1000)::float8 AS "plannedAt",
  ${selectRecipient('m.recipient_id')} AS recipient`;

const END_LATE = `
UPDATE message SET state = CASE WHEN attempts = 0 THEN 'void' ELSE 'failed' END,
  problem = coalesce(problem, CASE WHEN valid_until <= birlik_now() THEN 'too late' ELSE 'account closed' END)
WHERE state = 'planned' AND planned_at <= birlik_now() AND (valid_until <= birlik_now() OR ${isAccountClosed('recipient_id')})`;

const FAIL_LOST = `
UPDATE message SET state = 'failed', problem = coalesce(problem, 'its worker died')
WHERE state = 'claimed' AND claimed_at < birlik_now() - make_interval(secs => $1) AND (attempts >= $2 OR valid_until <= birlik_now())`;

const TRY_LATER = `
UPDATE message SET problem = left($2, 500), planned_at = birlik_now() + ${PAUSE},
  state = CASE WHEN attempts < $3 AND ${IS_OF_USE} THEN 'planned' ELSE 'failed' END
WHERE id = $1 AND state = 'claimed'`;

const FIND_DUE = `
SELECT id, greatest(0, extract(epoch FROM planned_at - birlik_now()) * 1000)::float8 AS "delayMs", attempts FROM message
WHERE state = 'planned' AND planned_at <= birlik_now() + make_interval(secs => $1)
UNION ALL
SELECT id, 0, attempts FROM message WHERE state = 'claimed' AND claimed_at < birlik_now() - make_interval(secs => $2) AND attempts < $4
LIMIT $3`;

/** A message that a worker may claim after `delayMs`. */
export interface DueMessage {
  readonly id: string;
  /** Delay in milliseconds by the database's clock, never negative. */
  readonly delayMs: number;
  readonly attempts: number;
}

/** The sending part of the ledger: due messages, claims of workers, and results. */
@Injectable()
export class MessageClaims {
  constructor(private readonly database: Database) {}

  /**
   * Returns messages that are due within `seconds`, and messages whose claim has expired. First it ends those
   * that are wrong by now or whose reader has left, and fails claimed messages of crashed workers that had their
   * last attempt.
   */
  async findDueMessages(seconds: number, limit: number): Promise<DueMessage[]> {
    await this.database.query(END_LATE);
    await this.database.query(FAIL_LOST, [CLAIM_LASTS_SECONDS, MAX_ATTEMPTS]);
    return this.database.query<DueMessage>(FIND_DUE, [seconds, CLAIM_LASTS_SECONDS, limit, MAX_ATTEMPTS]);
  }

  /**
   * Claims a due message for this worker. Returns null, a normal result, when the message is not due by the
   * database's clock, was voided or sent, is wrong by now, or is claimed by another worker.
   */
  async claimMessage(id: string): Promise<ClaimedMessage | null> {
    const [row] = await this.database.query<ClaimedMessage>(CLAIM, [id, CLAIM_LASTS_SECONDS, MAX_ATTEMPTS]);
    return row ?? null;
  }

  /** Records that the provider accepted a message, even if the claim has expired meanwhile. */
  async markSent(id: string): Promise<void> {
    await this.database.query(
      `UPDATE message SET state = 'sent', sent_at = birlik_now(), problem = NULL WHERE id = $1 AND state IN ('claimed', 'failed')`,
      [id],
    );
  }

  /** Stores the problem. The message is planned again with a growing pause, as long as it is of use. */
  async markProblem(id: string, problem: string): Promise<void> {
    await this.database.query(TRY_LATER, [id, problem, MAX_ATTEMPTS]);
  }

  /** Records that the provider will never accept the message. */
  async markFailed(id: string, problem: string): Promise<void> {
    await this.database.query(
      `UPDATE message SET problem = left($2, 500), state = 'failed' WHERE id = $1 AND state = 'claimed'`,
      [id, problem],
    );
  }
}
