import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { type IdempotencyKey, IdempotencyKeys } from '../idempotency/idempotency-keys.js';
import { Database, isConnectionLost } from '../sql/database.js';
import type { Tx } from '../sql/sql.js';
import { beginStatement } from './begin-statement.js';
import { ClientTx, sendTogether } from './client-tx.js';
import { isTransient } from './transaction-errors.js';

/** How often a transaction runs at most when deadlocks or serialisation failures end it. */
const MAX_RUNS = 4;
/** Longest pause before the second run, in milliseconds; later pauses are longer. */
const MAX_FIRST_PAUSE_MS = 20;

export interface RunOptions {
  /** The time that the transaction takes as now (ISO 8601). Only the demo centre's past is made so. */
  readonly now?: string;
  /** Advisory locks that the transaction holds alone. They are taken in one order before anything is read. */
  readonly locks?: readonly bigint[];
  /**
   * The centre whose settings decide, with the version that was read. Nobody changes the settings before the transaction ends.
   * If they have another version by now, nothing is done and the error is one of `isSettingsChanged`.
   */
  readonly settingsOf?: { readonly id: string; readonly version: number };
  /** Of a write that may be sent again: the answer that is kept under the key is given again, and `work` does not run. */
  readonly idempotencyKey?: IdempotencyKey | undefined;
}

/** What `work` returns to undo the transaction and still give a result. */
export class RolledBack<T> {
  constructor(readonly result: T) {}
}

/** Undoes everything that the transaction has written, and gives `result` to the caller of `run`. */
export function rollBackWith<T>(result: T): RolledBack<T> {
  return new RolledBack(result);
}

type Work<T, R> = (tx: Tx, read: R) => Promise<T | RolledBack<T>>;

const readNothing = () => Promise.resolve(undefined as never);

/**
 * Explicit transactions: everything that a use case writes goes through the `tx` of one run.
 * READ COMMITTED: constraints and guarded statements give the guarantees, not the isolation level.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly database: Database,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  /**
   * Runs `work` in one transaction and commits. A deadlock or a serialisation failure makes the whole callback run again, so it
   * must do nothing outside the database.
   * @throws what `work` throws, after a rollback
   */
  async run<T>(work: (tx: Tx) => Promise<T | RolledBack<T>>, options: RunOptions = {}): Promise<T> {
    for (let runs = 1; ; runs++) {
      try {
        return await this.runOnce<T>(work, options);
      } catch (error) {
        if (runs >= MAX_RUNS || !isTransient(error)) throw error;
        await pauseBeforeRun(runs + 1);
      }
    }
  }

  /**
   * Runs `work` in one transaction and never again by itself. What `read` reads at the beginning travels together with the
   * idempotency key: one answer to wait for instead of two.
   * @throws what `work` throws, after a rollback
   */
  async runOnce<T, R = undefined>(
    work: Work<T, R>,
    options: RunOptions,
    read: (tx: Tx) => Promise<R> = readNothing,
  ): Promise<T> {
    const client = await this.database.connect();
    let lost = false;
    // A pipelined connection answers in order, so the first statements of the work leave with BEGIN.
    sendTogether(client);
    const begun = client.query(beginStatement(options));
    begun.catch(() => undefined);
    try {
      return await this.work(client, work, { options, read, begun });
    } catch (failure) {
      // A statement that was sent with a BEGIN that failed only says that it failed.
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

  private async work<T, R>(
    client: PoolClient,
    work: Work<T, R>,
    { options, read, begun }: { options: RunOptions; read: (tx: Tx) => Promise<R>; begun: Promise<unknown> },
  ): Promise<T> {
    const sent = new ClientTx(client);
    const tx = sent as unknown as Tx;
    const [kept, facts] = await Promise.all([
      this.idempotencyKeys.findAnswer<T>(tx, options.idempotencyKey),
      read(tx),
    ]);
    const result = kept ?? (await work(tx, facts));
    await begun;
    if (result instanceof RolledBack) {
      await sent.rollBack();
      return result.result as T;
    }
    await sent.commit();
    return result;
  }
}

/** Waits a moment by chance, so that two that were in each other's way do not meet again. */
export async function pauseBeforeRun(run: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * MAX_FIRST_PAUSE_MS * (run - 1)));
}

/** Our own errors and SQL errors leave the connection usable. A broken socket does not. */
function isFatal(error: unknown): boolean {
  return (error as { code?: unknown }).code !== undefined && 'severity' in (error as object)
    ? isConnectionLost(error)
    : error instanceof Error && /Connection terminated|ECONN|EPIPE|Client was closed/.test(error.message);
}
