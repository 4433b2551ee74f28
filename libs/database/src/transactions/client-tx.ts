import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';
import type { SqlValue } from '../sql/sql.js';

/**
 * Lets everything that this turn of the event loop sends leave in one packet. Writing to sockets is the largest part of what a
 * booking costs this process (docs/performance.md).
 */
export function sendTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  // Corks are counted: the last one of the turn lets go.
  process.nextTick(() => stream.uncork());
}

/**
 * For statements of a transaction that nobody waits for. The commit looks at every statement, so a failure is not lost. But a
 * rejection that nobody handles would end the process.
 */
export function withoutWaiting(...sent: readonly Promise<unknown>[]): void {
  for (const one of sent) one.catch(() => undefined);
}

/** The statements of one transaction on one connection. */
export class ClientTx {
  private readonly sent: Promise<unknown>[] = [];

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

  /** Commits when every statement succeeded, also those that nobody waited for. */
  async commit(): Promise<void> {
    sendTogether(this.client);
    const committed = this.client.query('COMMIT');
    withoutWaiting(committed);
    // In a failed transaction PostgreSQL answers COMMIT with ROLLBACK, so sending it early cannot keep half of the work.
    await Promise.all(this.sent);
    await committed;
  }

  /** Undoes everything. A statement that failed is of no interest any more. */
  async rollBack(): Promise<void> {
    sendTogether(this.client);
    const undone = this.client.query('ROLLBACK');
    withoutWaiting(undone);
    await Promise.allSettled(this.sent);
    await undone;
  }
}
