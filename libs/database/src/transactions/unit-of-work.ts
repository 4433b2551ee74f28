import { Injectable } from '@nestjs/common';
import { type IdempotencyKey, IdempotencyKeys } from '../idempotency/idempotency-keys.js';
import { isConnectionLost } from '../sql/connection-errors.js';
import { Database } from '../sql/database.js';
import type { Tx } from '../sql/sql.js';
import { beginStatement } from './begin-statement.js';
import { ClientTx, sendTogether } from './client-tx.js';
import { isTransient } from './transaction-errors.js';

/** Largest number of runs of a transaction that ends with deadlocks or serialisation failures. */
const MAX_RUNS = 4;
/** Longest pause before the second run, in milliseconds; later pauses are longer. */
const MAX_FIRST_PAUSE_MS = 20;

export interface RunOptions {
  /** Replaces the current time (ISO 8601). Only the demo loader sets it, to create a past. */
  readonly now?: string;
  /** Exclusive advisory locks of the transaction. They are taken in one order before anything is read. */
  readonly locks?: readonly bigint[];
  /**
   * The centre whose settings decide, and the version that was read. The settings cannot change before the
   * transaction ends. If they have another version already, nothing is done and the error satisfies
   * `isSettingsChanged`.
   */
  readonly settingsOf?: { readonly id: string; readonly version: number };
  /** For a write that may be repeated: a stored answer of the key is returned, and `work` does not run. */
  readonly idempotencyKey?: IdempotencyKey | undefined;
}

/** A result of `work` that rolls the transaction back. */
export class RolledBack<T> {
  constructor(readonly result: T) {}
}

/** Rolls back everything that the transaction has written, and returns `result` to the caller of `run`. */
export function rollBackWith<T>(result: T): RolledBack<T> {
  return new RolledBack(result);
}

type Work<T, R> = (tx: Tx, read: R) => Promise<T | RolledBack<T>>;

const readNothing = () => Promise.resolve(undefined as never);

/**
 * Runs explicit transactions: all writes of a use case use the `tx` of one run. The isolation level is READ
 * COMMITTED: constraints and guarded statements give the guarantees.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly database: Database,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  /**
   * Runs `work` in one transaction and commits. After a deadlock or a serialisation failure the whole
   * callback runs again, so it must change nothing outside the database.
   * @throws any error of `work`, after a rollback
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
   * Runs `work` in one transaction, without retries. `read` and the idempotency key are sent together at the
   * beginning, so there is one round trip instead of two.
   * @throws any error of `work`, after a rollback
   */
  async runOnce<T, R = undefined>(
    work: Work<T, R>,
    options: RunOptions,
    read: (tx: Tx) => Promise<R> = readNothing,
  ): Promise<T> {
    const client = await this.database.connect();
    let lost = false;
    // A pipelined connection answers in order, so the first statements of the work are sent with BEGIN.
    sendTogether(client);
    const begun = client.query(beginStatement(options));
    begun.catch(() => undefined);
    const sent = new ClientTx(client);
    try {
      return await this.work(sent, work, { options, read, begun });
    } catch (failure) {
      // If BEGIN failed, the errors of the statements after it only repeat that.
      const error: unknown = await begun.then(
        () => sent.findCause(failure),
        (cause: unknown) => cause,
      );
      lost = isConnectionLost(error);
      if (!lost) await client.query('ROLLBACK').catch(() => (lost = true));
      throw error;
    } finally {
      client.release(lost);
    }
  }

  private async work<T, R>(
    sent: ClientTx,
    work: Work<T, R>,
    { options, read, begun }: { options: RunOptions; read: (tx: Tx) => Promise<R>; begun: Promise<unknown> },
  ): Promise<T> {
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

/** Waits for a random time, so that two conflicting transactions do not meet again. */
export async function pauseBeforeRun(run: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * MAX_FIRST_PAUSE_MS * (run - 1)));
}
