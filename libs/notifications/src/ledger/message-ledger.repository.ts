import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '@birlik/database';
import type { Interval, LocalizedText } from '@birlik/kernel';
import { LAST_WORD_KINDS, type MessageKind } from '../kinds/message-kinds.js';
import { DeliveryPreferences } from '../preferences/delivery-preferences.js';
import { type LastWord, makeLastWord, type WordFacts } from './last-word.js';
import type { PlannedMessage, SentMessage } from './message.js';
import { plannedRows } from './planned-rows.js';

const PLAN_FIRST = `
INSERT INTO message (id, centre_id, subject_id, subject_version, covers, kind, recipient_id, channel, address, planned_at, valid_until, facts)
SELECT m.id, m.centre, m.subject, m.version, m.covers, m.kind, m.recipient, m.channel, m.address, to_timestamp(m.planned / 1000.0), to_timestamp(m.until / 1000.0),
  $2::jsonb || m.facts
FROM jsonb_to_recordset($1) AS m(id uuid, centre uuid, subject uuid, version int, covers uuid[], kind text, recipient uuid, channel text, address text,
  planned float8, until float8, facts jsonb)`;

// For new subjects the check for existing rows would cost a quarter of the statement.
const PLAN = `${PLAN_FIRST} ON CONFLICT DO NOTHING`;

// A message that is being sent may be accepted at this moment, so it stays claimed; but it is true no longer.
const VOID = `
UPDATE message SET state = CASE state WHEN 'planned' THEN 'void' ELSE state END,
  valid_until = CASE state WHEN 'claimed' THEN least(valid_until, birlik_now()) ELSE valid_until END`;
const MAY_BE_SENT = `state IN ('planned', 'claimed')`;

// A message about several dates stays for the others: it only loses those that have become untrue.
const voidPlanned = (ofKind: string) => `
WITH alone AS (
  ${VOID} WHERE subject_id = ANY ($1) AND covers IS NULL AND ${MAY_BE_SENT} AND ${ofKind}
)
UPDATE message m SET state = CASE WHEN m.covers <@ $1 THEN 'void' ELSE 'planned' END,
  covers = CASE WHEN m.covers <@ $1 THEN m.covers ELSE ARRAY (SELECT unnest(m.covers) EXCEPT SELECT unnest($1::uuid[])) END,
  facts = CASE WHEN m.covers <@ $1 THEN m.facts ELSE jsonb_set(m.facts, '{dates}',
    (SELECT jsonb_agg(d.date ORDER BY d.place) FROM jsonb_array_elements(m.facts->'dates') WITH ORDINALITY d(date, place)
     WHERE (d.date->>'id')::uuid <> ALL ($1))) END
WHERE m.covers && $1 AND m.state = 'planned' AND ${ofKind}`;
const VOID_PLANNED = voidPlanned('kind <> ALL ($2)');
const VOID_WORDS = voidPlanned('kind = ANY ($2)');

// A claimed message that is not taken is tried again, so it gets the new title too. One about several dates keeps the title that they
// share, and the date gets its own.
const RENAME = `
UPDATE message SET facts = CASE WHEN covers IS NULL THEN facts || jsonb_build_object('title', $2::text)
  ELSE jsonb_set(facts, '{dates}', (
    SELECT jsonb_agg(CASE WHEN d.date->>'id' = $1::text THEN d.date || jsonb_build_object('title', $2::text) ELSE d.date END ORDER BY d.place)
    FROM jsonb_array_elements(facts->'dates') WITH ORDINALITY d(date, place))) END
WHERE (subject_id = $1::uuid AND covers IS NULL OR covers @> ARRAY[$1::uuid]) AND ${MAY_BE_SENT}`;

const findWords = (states: string) => `
SELECT DISTINCT ON (wanted.id) wanted.id, said.kind, coalesce(said.facts - ARRAY ['dates', 'inCalendar', 'legs'] || said.date, said.facts) AS facts FROM unnest($1::uuid[]) wanted(id),
  LATERAL (
    SELECT m.kind, m.facts, NULL::jsonb AS date, m.subject_version AS version, m.planned_at FROM message m
    WHERE m.subject_id = wanted.id AND m.covers IS NULL AND m.state IN (${states}) AND m.kind = ANY ($2)
    UNION ALL
    SELECT m.kind, m.facts, d.date, (d.date->>'version')::int, m.planned_at FROM message m, jsonb_array_elements(m.facts->'dates') d(date)
    WHERE m.covers @> ARRAY[wanted.id] AND m.state IN (${states}) AND m.kind = ANY ($2) AND d.date->>'id' = wanted.id::text
  ) said
ORDER BY wanted.id, said.version DESC, said.planned_at DESC`;
// A message that a worker has claimed may have left, so it counts as said.
const FIND_LAST_WORDS = findWords(`'claimed', 'sent'`);
const FIND_NEWEST_WORDS = findWords(`'planned', 'claimed', 'sent', 'failed'`);

/** Why something is at a time, as its owner is told. */
export interface ToldReason extends Interval {
  readonly reason: LocalizedText;
}

/** The planning part of the ledger: messages to send, and messages to void. */
@Injectable()
export class MessageLedger {
  constructor(
    private readonly database: Database,
    private readonly preferences: DeliveryPreferences,
  ) {}

  /** Plans messages. Messages that are planned already stay as they are. The caller need not wait. */
  planMessages(tx: Tx, messages: readonly PlannedMessage[]): Promise<void> {
    return this.insert(tx, PLAN, messages, 'message-plan');
  }

  /**
   * Plans messages about subjects that are created in this transaction and therefore have no messages yet.
   */
  planFirstMessages(tx: Tx, messages: readonly PlannedMessage[]): Promise<void> {
    return this.insert(tx, PLAN_FIRST, messages, 'message-plan-first');
  }

  /**
   * Voids all planned messages about these subjects. A message about several dates loses these.
   * @param keep kinds that stay true
   */
  async voidPlannedMessages(
    tx: Tx,
    subjectIds: readonly string[],
    keep: readonly MessageKind[] = [],
  ): Promise<void> {
    if (subjectIds.length === 0) return;
    await tx.query(VOID_PLANNED, [subjectIds, keep]);
  }

  /** Voids planned messages that say when and where something is. Reminders of it stay. */
  async voidPlannedWords(tx: Tx, subjectIds: readonly string[]): Promise<void> {
    if (subjectIds.length === 0) return;
    await tx.query(VOID_WORDS, [subjectIds, LAST_WORD_KINDS]);
  }

  /** Voids planned messages of one kind. */
  async voidPlannedMessagesOfKind(tx: Tx, subjectIds: readonly string[], kind: MessageKind): Promise<void> {
    if (subjectIds.length === 0) return;
    await tx.query(`${VOID} WHERE subject_id = ANY ($1) AND kind = $2 AND ${MAY_BE_SENT}`, [
      subjectIds,
      kind,
    ]);
  }

  /** Gives the messages about a booking that are still to be sent its new title. */
  async renameBooking(tx: Tx, bookingId: string, title: string | null): Promise<void> {
    await tx.query(RENAME, [bookingId, title]);
  }

  /** Gives the messages about registrations that are still to be sent the new names of their event. */
  async renameEvent(tx: Tx, registrationIds: readonly string[], names: LocalizedText): Promise<void> {
    if (registrationIds.length === 0) return;
    await tx.query(
      `UPDATE message SET facts = facts || jsonb_build_object('event', $2::jsonb) WHERE subject_id = ANY ($1) AND ${MAY_BE_SENT}`,
      [registrationIds, JSON.stringify(names)],
    );
  }

  /** Turns planned warnings of a release into questions to the organiser, with the same facts. */
  async askInsteadOfWarning(tx: Tx, bookingId: string): Promise<void> {
    await tx.query(
      `UPDATE message SET kind = 'room_question', valid_until = to_timestamp((facts->>'end')::float8 / 1000)
       WHERE subject_id = $1 AND kind = 'release_warning' AND state = 'planned'`,
      [bookingId],
    );
  }

  /**
   * Plans voided messages of one kind again: for each subject the newest one, if its time is in the future.
   */
  async restoreVoidedMessages(tx: Tx, subjectIds: readonly string[], kind: MessageKind): Promise<void> {
    await tx.query(
      `UPDATE message m SET state = 'planned' WHERE m.subject_id = ANY ($1) AND m.kind = $2 AND m.state = 'void' AND m.planned_at > birlik_now()
         AND m.subject_version = (SELECT max(l.subject_version) FROM message l WHERE l.subject_id = m.subject_id AND l.kind = $2)`,
      [subjectIds, kind],
    );
  }

  /**
   * Voids messages that are due already. The demo loader uses it, so that nobody gets mail about the created
   * past.
   */
  async voidOverdueMessages(tx: Tx): Promise<void> {
    await tx.query(
      `UPDATE message SET state = 'void' WHERE state = 'planned' AND planned_at <= birlik_now()`,
    );
  }

  /** Returns true if a message of this kind about the subject was sent or is being sent. */
  async wasSent(sql: Sql, subjectId: string, kind: MessageKind): Promise<boolean> {
    const rows = await sql.query(
      `SELECT 1 FROM message WHERE subject_id = $1 AND kind = $2 AND state IN ('claimed', 'sent') LIMIT 1`,
      [subjectId, kind],
    );
    return rows.length > 0;
  }

  /** Returns what people know last of these subjects. One of which nobody has heard is missing. */
  async findLastWords(sql: Sql, subjectIds: readonly string[]): Promise<ReadonlyMap<string, LastWord>> {
    if (subjectIds.length === 0) return new Map();
    const rows = await sql.query<{ id: string; kind: MessageKind; facts: WordFacts }>(FIND_LAST_WORDS, [
      subjectIds,
      LAST_WORD_KINDS,
    ]);
    return new Map(rows.map(({ id, kind, facts }) => [id, makeLastWord(kind, facts)]));
  }

  /**
   * Returns why bookings are when and where they are, as the newest words to their owners say, of those that say a reason.
   * These may be still to be sent.
   */
  async findReasons(sql: Sql, bookingIds: readonly string[]): Promise<ReadonlyMap<string, ToldReason>> {
    if (bookingIds.length === 0) return new Map();
    const rows = await sql.query<{ id: string; facts: Interval & { reason: LocalizedText | null } }>(
      FIND_NEWEST_WORDS,
      [bookingIds, LAST_WORD_KINDS],
    );
    return new Map(
      rows.flatMap(({ id, facts: { start, end, reason } }) => (reason ? [[id, { start, end, reason }]] : [])),
    );
  }

  /** Returns the messages that were sent to a person, newest first. */
  async listSentMessages(personId: string, limit: number): Promise<SentMessage[]> {
    return this.database.query(
      `SELECT id, kind, channel, subject_id AS "subjectId", sent_at AS "sentAt", facts FROM message
       WHERE recipient_id = $1 AND state = 'sent' ORDER BY sent_at DESC LIMIT $2`,
      [personId, limit],
    );
  }

  /**
   * The method is not async, so that an invalid message throws at once: callers do not wait and would miss a
   * rejection.
   */
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
