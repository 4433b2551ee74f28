import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '@birlik/database';
import type { MessageKind } from '../kinds/message-kinds.js';
import { DeliveryPreferences } from '../preferences/delivery-preferences.js';
import type { PlannedMessage, SentMessage } from './message.js';
import { plannedRows } from './planned-rows.js';

const PLAN_FIRST = `
INSERT INTO message (id, centre_id, subject_id, subject_version, kind, recipient_id, channel, planned_at, valid_until, facts)
SELECT m.id, m.centre, m.subject, m.version, m.kind, m.recipient, m.channel, to_timestamp(m.planned / 1000.0), to_timestamp(m.until / 1000.0),
  $2::jsonb || m.facts
FROM jsonb_to_recordset($1) AS m(id uuid, centre uuid, subject uuid, version int, kind text, recipient uuid, channel text,
  planned float8, until float8, facts jsonb)`;

// Looking for rows that cannot be there yet costs a quarter of the statement.
const PLAN = `${PLAN_FIRST} ON CONFLICT DO NOTHING`;

/** The side of the ledger that plans: what people are to be told, and what they must not be told any more. */
@Injectable()
export class MessageLedger {
  constructor(
    private readonly database: Database,
    private readonly preferences: DeliveryPreferences,
  ) {}

  /** Plans messages; one that is planned already stays as it is. The caller need not wait. */
  planMessages(tx: Tx, messages: readonly PlannedMessage[]): Promise<void> {
    return this.insert(tx, PLAN, messages, 'message-plan');
  }

  /** The same for subjects that are made in this very transaction, about which nothing can be planned already. */
  planFirstMessages(tx: Tx, messages: readonly PlannedMessage[]): Promise<void> {
    return this.insert(tx, PLAN_FIRST, messages, 'message-plan-first');
  }

  /** Makes sure that nothing still planned about these subjects is ever sent. */
  async voidPlannedMessages(tx: Tx, subjectIds: readonly string[]): Promise<void> {
    if (subjectIds.length === 0) return;
    await tx.query(`UPDATE message SET state = 'void' WHERE subject_id = ANY ($1) AND state = 'planned'`, [
      subjectIds,
    ]);
  }

  /** The same for messages of one kind. */
  async voidPlannedMessagesOfKind(tx: Tx, subjectIds: readonly string[], kind: MessageKind): Promise<void> {
    if (subjectIds.length === 0) return;
    await tx.query(
      `UPDATE message SET state = 'void' WHERE subject_id = ANY ($1) AND kind = $2 AND state = 'planned'`,
      [subjectIds, kind],
    );
  }

  /** Plans voided messages of one kind again: the newest about each subject, if its time is still to come. */
  async restoreVoidedMessages(tx: Tx, subjectIds: readonly string[], kind: MessageKind): Promise<void> {
    await tx.query(
      `UPDATE message m SET state = 'planned' WHERE m.subject_id = ANY ($1) AND m.kind = $2 AND m.state = 'void' AND m.planned_at > birlik_now()
         AND m.subject_version = (SELECT max(l.subject_version) FROM message l WHERE l.subject_id = m.subject_id AND l.kind = $2)`,
      [subjectIds, kind],
    );
  }

  /** Voids what is due already. The demo centre's past is made so: nobody is to get mail about it. */
  async voidOverdueMessages(tx: Tx): Promise<void> {
    await tx.query(
      `UPDATE message SET state = 'void' WHERE state = 'planned' AND planned_at <= birlik_now()`,
    );
  }

  /** True when a message of this kind about the subject was sent, or is being sent. */
  async wasSent(sql: Sql, subjectId: string, kind: MessageKind): Promise<boolean> {
    const rows = await sql.query(
      `SELECT 1 FROM message WHERE subject_id = $1 AND kind = $2 AND state IN ('claimed', 'sent') LIMIT 1`,
      [subjectId, kind],
    );
    return rows.length > 0;
  }

  /** What a person was sent, newest first. */
  async listSentMessages(personId: string, limit: number): Promise<SentMessage[]> {
    return this.database.query(
      `SELECT id, kind, channel, subject_id AS "subjectId", sent_at AS "sentAt", facts FROM message
       WHERE recipient_id = $1 AND state = 'sent' ORDER BY sent_at DESC LIMIT $2`,
      [personId, limit],
    );
  }

  /** Not async, so that a faulty message throws at once: the caller need not wait, and would not hear of a rejection. */
  private insert(
    tx: Tx,
    statement: string,
    messages: readonly PlannedMessage[],
    name: string,
  ): Promise<void> {
    if (messages.length === 0) return Promise.resolve();
    const { rows, shared } = plannedRows(messages, this.preferences);
    return tx.query(statement, [JSON.stringify(rows), JSON.stringify(shared)], name).then(() => undefined);
  }
}
