import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { escapeLiteral, type PoolClient } from 'pg';
import { Database, isConnectionLost } from './database.js';
import { lockOf } from './lock-of.js';
import { type IdempotencyKey, IdempotencyKeys } from './idempotency-keys.js';
import type { SqlValue, Tx } from './sql.js';

/** SQLSTATE of a serialisation failure and of a deadlock: the whole transaction may simply run again. */
const RUN_AGAIN = new Set(['40001', '40P01']);
const RUNS = 4;
/** SQLSTATE that `birlik_decide_by` raises. */
const SETTINGS_CHANGED = 'BK001';

export interface RunOptions {
  /** What the transaction takes as now (ISO 8601); only the demo centre's past is made so. */
  readonly at?: string;
  /** Numbers that no two transactions may hold at once; taken before anything is read, in one order for all. */
  readonly locks?: readonly bigint[];
  /**
   * The centre by whose settings the work decides, as it was read: until the end nobody changes them (see `lockOf`), and if they are
   * of another version by now nothing is done and the error is one of `isSettingsChanged`.
   */
  readonly decidesBy?: { readonly id: string; readonly version: number };
  /** Of a write that may be sent again: the first one's answer is given again, and `work` does not run. */
  readonly idempotencyKey?: IdempotencyKey | undefined;
}

/**
 * Explicit transactions: all that a use case writes goes through the `tx` of one `run`.
 * On a serialisation failure or a deadlock the whole callback runs again, so it must do nothing outside the database.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly database: Database,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  /**
   * Runs `work` in one transaction and commits. Throws what `work` throws, after a rollback.
   * READ COMMITTED: the guarantees are constraints and guarded statements, not the isolation level.
   */
  run<T>(work: (tx: Tx) => Promise<T>, options?: RunOptions): Promise<T>;
  /** The same with what `reads` has read at its beginning, together with the idempotency key: one answer to wait for instead of two. */
  run<T, R>(
    work: (tx: Tx, read: R) => Promise<T>,
    options: RunOptions,
    reads: (tx: Tx) => Promise<R>,
  ): Promise<T>;
  async run<T, R>(
    work: (tx: Tx, read: R) => Promise<T>,
    options: RunOptions = {},
    reads: (tx: Tx) => Promise<R> = () => Promise.resolve(undefined as R),
  ): Promise<T> {
    for (let runs = 1; ; runs++) {
      try {
        return await this.once(work, options, reads);
      } catch (error) {
        if (runs >= RUNS || !mayRunAgain(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * runs));
      }
    }
  }

  private async once<T, R>(
    work: (tx: Tx, read: R) => Promise<T>,
    options: RunOptions,
    reads: (tx: Tx) => Promise<R>,
  ): Promise<T> {
    const client = await this.database.connect();
    let lost = false;
    // Sent together with the first statements of the work: a pipelined connection answers in order.
    sendTogether(client);
    const begun = client.query(beginStatement(options));
    begun.catch(() => undefined);
    try {
      const sent = new ClientTx(client);
      const tx = sent as unknown as Tx;
      const [kept, read] = await Promise.all([
        this.idempotencyKeys.find<T>(tx, options.idempotencyKey),
        reads(tx),
      ]);
      const result = kept ?? (await work(tx, read));
      await begun;
      await sent.finish();
      return result;
    } catch (failure) {
      // What was sent along with a beginning that failed only says that it did.
      const error: unknown = await begun.then(
        () => failure,
        (cause: unknown) => cause,
      );
      lost = isFatal(error);
      if (!lost) await client.query('ROLLBACK').catch(() => (lost = true));
      throw error;
    } finally {
      client.release(lost);
    }
  }
}

/**
 * For what is sent within a transaction and not waited for. Its failure is not lost, since the transaction looks at every
 * statement before it commits; but nobody else hears of it, and a rejection that nobody hears ends a process.
 */
export function withoutWaiting(...sent: readonly Promise<unknown>[]): void {
  for (const one of sent) one.catch(() => undefined);
}

/** Of an error of SQL, or of one of ours that says so. */
function mayRunAgain(error: unknown): boolean {
  const { code = '', runAgain = false } = error as { code?: string; runAgain?: boolean };
  return runAgain || RUN_AGAIN.has(code);
}

function beginStatement({ at, locks = [], decidesBy, idempotencyKey }: RunOptions): string {
  let begin = 'BEGIN';
  if (at !== undefined) begin += `; SET LOCAL birlik.now = '${new Date(at).toISOString()}'`;
  // A retry waits until its first attempt has ended, and then sees its answer.
  const alone = new Set(idempotencyKey ? [...locks, lockOf(idempotencyKey.personId)] : locks);
  const shared = decidesBy && lockOf(decidesBy.id);
  const all = new Set(shared === undefined ? alone : [...alone, shared]);
  for (const lock of [...all].sort((a, b) => (a < b ? -1 : 1)))
    begin += `; SELECT pg_advisory_xact_lock${alone.has(lock) ? '' : '_shared'}(${lock})`;
  if (decidesBy)
    begin += `; SELECT birlik_decide_by(${escapeLiteral(decidesBy.id)}, ${Number(decidesBy.version)})`;
  return begin;
}

/** True of the error that says that the settings of a centre are not those any more that the work was to decide by. */
export function isSettingsChanged(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === SETTINGS_CHANGED;
}

/** Errors of our own and of SQL leave the connection usable; a broken socket does not. */
function isFatal(error: unknown): boolean {
  return (error as { code?: unknown }).code !== undefined && 'severity' in (error as object)
    ? isConnectionLost(error)
    : error instanceof Error && /Connection terminated|ECONN|EPIPE|Client was closed/.test(error.message);
}

/**
 * Lets what this turn of the event loop sends leave in one packet. Writing to sockets is the largest part of what a
 * booking costs this process, and each statement by itself is a system call; see docs/performance.md.
 */
function sendTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  // Corks are counted, so the last one of the turn lets go.
  process.nextTick(() => stream.uncork());
}

class ClientTx {
  private readonly sent: Promise<unknown>[] = [];

  constructor(private readonly client: PoolClient) {}

  query<Row = unknown>(text: string, values: readonly SqlValue[] = [], name?: string): Promise<Row[]> {
    sendTogether(this.client);
    const answer = this.client
      .query<Row & object>({ text, values: values as unknown[], ...(name && { name }) })
      .then((result) => result.rows as Row[]);
    this.sent.push(answer);
    // A statement nobody waits for still decides the outcome: finish() looks at every one.
    answer.catch(() => undefined);
    return answer;
  }

  /** Commits when every statement succeeded, those sent without waiting too. */
  async finish(): Promise<void> {
    sendTogether(this.client);
    const committed = this.client.query('COMMIT');
    committed.catch(() => undefined);
    // In a failed transaction PostgreSQL answers COMMIT with ROLLBACK, so sending it early cannot keep half of the work.
    await Promise.all(this.sent);
    await committed;
  }
}
