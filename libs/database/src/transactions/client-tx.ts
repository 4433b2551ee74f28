import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';
import type { SqlValue } from '../sql/sql.js';

/**
 * Sends everything of this turn of the event loop in one packet. Writing to sockets is the largest cost of a
 * booking in this process (docs/performance.md).
 */
export function sendTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  // Corks are counted: the last one of the turn releases the packet.
  process.nextTick(() => stream.uncork());
}

/**
 * Handles rejections of statements that no code waits for. The commit checks every statement, so a failure is
 * not lost; but an unhandled rejection would end the process.
 */
export function withoutWaiting(...sent: readonly Promise<unknown>[]): void {
  for (const one of sent) one.catch(() => undefined);
}

/** SQLSTATE of every statement after one that failed. */
const AFTER_A_FAILURE = '25P02';
const isConsequence = (error: unknown) => (error as { code?: unknown } | null)?.code === AFTER_A_FAILURE;

/** The statements of one transaction on one connection. */
export class ClientTx {
  private readonly sent: Promise<unknown>[] = [];
  private readonly onCommitted: (() => void)[] = [];

  constructor(private readonly client: PoolClient) {}

  query<Row = unknown>(text: string, values: readonly SqlValue[] = [], name?: string): Promise<Row[]> {
    sendTogether(this.client);
    const answer = this.client
      .query<Row & object>({ text, values: values as unknown[], ...(name && { name }) })
      .then((result) => result.rows as Row[]);
    this.sent.push(answer);
    withoutWaiting(answer);
    return answer;
  }

  /** Commits when every statement has succeeded, also those that no code waited for. */
  async commit(): Promise<void> {
    sendTogether(this.client);
    const committed = this.client.query('COMMIT');
    withoutWaiting(committed);
    // In a failed transaction PostgreSQL answers COMMIT with ROLLBACK, so an early COMMIT cannot store half
    // of the work.
    await Promise.all(this.sent);
    await committed;
    for (const done of this.onCommitted) done();
  }

  /** Calls `done` when the transaction has committed; not when it is rolled back. */
  afterCommit(done: () => void): void {
    this.onCommitted.push(done);
  }

  /** Rolls back. Failures of earlier statements are ignored. */
  async rollBack(): Promise<void> {
    sendTogether(this.client);
    const undone = this.client.query('ROLLBACK');
    withoutWaiting(undone);
    await Promise.allSettled(this.sent);
    await undone;
  }

  /**
   * Returns the error that `error` follows from. When a statement fails that no code waits for, the next one
   * says only that the transaction has failed.
   */
  async findCause(error: unknown): Promise<unknown> {
    if (!isConsequence(error)) return error;
    const ends = await Promise.allSettled(this.sent);
    const cause = ends.find((end) => end.status === 'rejected' && !isConsequence(end.reason));
    return cause?.status === 'rejected' ? cause.reason : error;
  }
}
