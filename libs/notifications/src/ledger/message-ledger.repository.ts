import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '@birlik/database';
import { newId } from '@birlik/kernel';
import type { MessageFacts } from '../definition/facts.js';
import { definitionOf, type MessageKind } from '../kinds/message-kinds.js';
import type { ClaimedMessage, PlannedMessage } from './message.js';

/** A claim older than this belongs to a worker that died: longer than any provider is waited for. */
const CLAIM_SECONDS = 60;
const MOST_ATTEMPTS = 5;

const PLAN_FIRST = `
INSERT INTO message (id, centre_id, subject_id, subject_version, kind, recipient_id, channel, planned_at, valid_until, facts)
SELECT m.id, m.centre, m.subject, m.version, m.kind, m.recipient, 'mail', to_timestamp(m.planned / 1000.0), to_timestamp(m.until / 1000.0),
  $2::jsonb || m.facts
FROM jsonb_to_recordset($1) AS m(id uuid, centre uuid, subject uuid, version int, kind text, recipient uuid, planned float8, until float8,
  facts jsonb)`;

// Looking for rows that cannot be there yet costs a quarter of the statement.
const PLAN = `${PLAN_FIRST} ON CONFLICT DO NOTHING`;

const CLAIM = `
UPDATE message m SET state = 'claimed', claimed_at = birlik_now(), attempts = m.attempts + 1
FROM person p
WHERE m.id = $1 AND p.id = m.recipient_id AND m.attempts < $3
  -- After a long stop of the worker a message may have become untrue: a reminder of what has begun is a lie.
  AND (m.valid_until IS NULL OR m.valid_until > birlik_now())
  AND (m.state = 'planned' AND m.planned_at <= birlik_now()
    OR m.state = 'claimed' AND m.claimed_at < birlik_now() - make_interval(secs => $2))
RETURNING m.id, m.subject_id AS "subjectId", m.subject_version AS "subjectVersion", m.kind, m.facts, m.attempts, m.recipient_id AS "recipientId",
  p.language, p.email, p.full_name AS "fullName"`;

const VOID_LATE = `
UPDATE message SET state = 'void', problem = 'too late'
WHERE state = 'planned' AND planned_at <= birlik_now() AND valid_until <= birlik_now()`;

@Injectable()
export class MessageLedger {
  constructor(private readonly database: Database) {}

  /** Plans messages about one subject; one that is planned already stays as it is. Need not be waited for. */
  plan(tx: Tx, messages: readonly PlannedMessage[]): Promise<void> {
    return send(tx, PLAN, messages, 'message-plan');
  }

  /** The same for subjects that are made in this very transaction, so that none of it can be planned already. */
  planFirst(tx: Tx, messages: readonly PlannedMessage[]): Promise<void> {
    return send(tx, PLAN_FIRST, messages, 'message-plan-first');
  }

  /** Makes sure that nothing still planned about the subject is ever sent. */
  async voidPlanned(tx: Tx, subjectId: string): Promise<void> {
    await tx.query(`UPDATE message SET state = 'void' WHERE subject_id = $1 AND state = 'planned'`, [
      subjectId,
    ]);
  }

  /** The same for several subjects. */
  async voidPlannedOfAll(tx: Tx, subjectIds: readonly string[]): Promise<void> {
    if (subjectIds.length === 0) return;
    await tx.query(`UPDATE message SET state = 'void' WHERE subject_id = ANY ($1) AND state = 'planned'`, [
      subjectIds,
    ]);
  }

  /** The same for one kind of message about several subjects. */
  async voidPlannedOf(tx: Tx, subjectIds: readonly string[], kind: MessageKind): Promise<void> {
    await tx.query(
      `UPDATE message SET state = 'void' WHERE subject_id = ANY ($1) AND kind = $2 AND state = 'planned'`,
      [subjectIds, kind],
    );
  }

  /** Takes back that messages of one kind, still to come, were voided. */
  async planAgain(tx: Tx, subjectIds: readonly string[], kind: MessageKind): Promise<void> {
    await tx.query(
      `UPDATE message m SET state = 'planned' WHERE m.subject_id = ANY ($1) AND m.kind = $2 AND m.state = 'void' AND m.planned_at > birlik_now()
         AND m.subject_version = (SELECT max(l.subject_version) FROM message l WHERE l.subject_id = m.subject_id AND l.kind = $2)`,
      [subjectIds, kind],
    );
  }

  /** Voids what should have left already; for a past that is made, not lived. */
  async voidOverdue(tx: Tx): Promise<void> {
    await tx.query(
      `UPDATE message SET state = 'void' WHERE state = 'planned' AND planned_at <= birlik_now()`,
    );
  }

  /** True when a message of this kind about the subject has left or is leaving. */
  async hasLeft(sql: Sql, subjectId: string, kind: MessageKind): Promise<boolean> {
    const rows = await sql.query(
      `SELECT 1 FROM message WHERE subject_id = $1 AND kind = $2 AND state IN ('claimed', 'sent') LIMIT 1`,
      [subjectId, kind],
    );
    return rows.length > 0;
  }

  /**
   * Takes a due message into this worker's hands. Null, a normal end, when it is not due by the database's clock, was
   * voided, sent, or is in other hands.
   */
  async claim(id: string): Promise<ClaimedMessage | null> {
    const [row] = await this.database.query<ClaimedMessage>(CLAIM, [id, CLAIM_SECONDS, MOST_ATTEMPTS]);
    return row ?? null;
  }

  async markSent(id: string): Promise<void> {
    await this.database.query(
      `UPDATE message SET state = 'sent', sent_at = birlik_now(), problem = NULL WHERE id = $1 AND state = 'claimed'`,
      [id],
    );
  }

  /** Keeps the reason; the message is tried again when its claim runs out, or given up after the last attempt. */
  async markProblem(id: string, problem: string): Promise<void> {
    await this.database.query(
      `UPDATE message SET problem = left($2, 500), state = CASE WHEN attempts >= $3 THEN 'failed' ELSE state END WHERE id = $1 AND state = 'claimed'`,
      [id, problem, MOST_ATTEMPTS],
    );
  }

  /** Messages that fall due within `seconds`, and claims that ran out; milliseconds from now, never negative. */
  async dueWithin(
    seconds: number,
    most: number,
  ): Promise<{ id: string; delayMs: number; attempts: number }[]> {
    await this.database.query(VOID_LATE);
    const rows = await this.database.query<{ id: string; delayMs: string; attempts: number }>(
      `SELECT id, greatest(0, extract(epoch FROM planned_at - birlik_now()) * 1000) AS "delayMs", attempts FROM message
       WHERE state = 'planned' AND planned_at <= birlik_now() + make_interval(secs => $1)
       UNION ALL
       SELECT id, 0, attempts FROM message WHERE state = 'claimed' AND claimed_at < birlik_now() - make_interval(secs => $2) AND attempts < $4
       LIMIT $3`,
      [seconds, CLAIM_SECONDS, most, MOST_ATTEMPTS],
    );
    return rows.map((row) => ({ ...row, delayMs: Number(row.delayMs) }));
  }

  /** What a person was sent, newest first. */
  async sentTo(
    personId: string,
    most: number,
  ): Promise<{ id: string; kind: MessageKind; subjectId: string; sentAt: Date; facts: MessageFacts }[]> {
    return this.database.query(
      `SELECT id, kind, subject_id AS "subjectId", sent_at AS "sentAt", facts FROM message
       WHERE recipient_id = $1 AND state = 'sent' ORDER BY sent_at DESC LIMIT $2`,
      [personId, most],
    );
  }
}

async function send(tx: Tx, text: string, messages: readonly PlannedMessage[], name: string): Promise<void> {
  if (messages.length === 0) return;
  const shared = sharedFacts(messages);
  const own = ownFacts(messages, shared);
  const rows = messages.map((m) => ({
    id: newId(),
    centre: m.centreId,
    subject: m.subjectId,
    version: m.subjectVersion,
    kind: m.kind,
    recipient: m.recipientId,
    planned: m.plannedAt,
    until: definitionOf(m.kind).validUntil(m.facts),
    facts: own.get(m.facts)!,
  }));
  await tx.query(text, [JSON.stringify(rows), JSON.stringify(shared)], name);
}

/** Facts that all messages have in common: sent once, however many dates a series has. */
function sharedFacts(messages: readonly PlannedMessage[]): Record<string, unknown> {
  // Messages about one booking have their facts in common as they are.
  const [first, ...others] = new Set(messages.map((m) => m.facts));
  const entries = Object.entries(first ?? {}) as [keyof MessageFacts, unknown][];
  return Object.fromEntries(
    entries.filter(([key, value]) => others.every((facts) => isSame(facts[key], value))),
  );
}

function isSame(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

/** The facts of each message without those that all have in common. */
function ownFacts(messages: readonly PlannedMessage[], shared: object): Map<MessageFacts, object> {
  const own = new Map<MessageFacts, object>();
  for (const { facts } of messages)
    if (!own.has(facts))
      own.set(facts, Object.fromEntries(Object.entries(facts).filter(([key]) => !(key in shared))));
  return own;
}
