import { Injectable } from '@nestjs/common';
import { MaintenanceTask } from '@birlik/kernel';
import { type RateLimiterAbstract, RateLimiterPostgres } from 'rate-limiter-flexible';
import { Database } from '../sql/database.js';
import type { SqlValue } from '../sql/sql.js';

/** A statement as the package that counts writes it. */
interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly SqlValue[];
}

export interface AttemptLimit {
  /** Names the limit: keys of two limits never meet. */
  readonly name: string;
  /** So many attempts in so many seconds. */
  readonly points: number;
  readonly seconds: number;
}

/** Counts attempts in PostgreSQL, so that a limit holds over all processes. */
@Injectable()
export class AttemptCounts extends MaintenanceTask {
  readonly name = 'attempt-counts';

  constructor(private readonly database: Database) {
    super();
  }

  /** Makes a limit. Its counts are shared with every process that makes the same. */
  makeLimit({ name, points, seconds }: AttemptLimit): RateLimiterAbstract {
    return new RateLimiterPostgres({
      storeClient: { query: (statement: Statement) => this.query(statement) },
      // The client looks like none that the package knows; `client` is one with `query`.
      storeType: 'client',
      tableName: 'attempt_count',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points,
      duration: seconds,
    });
  }

  /** Deletes counts that have ended. */
  async run(): Promise<void> {
    await this.database.query('DELETE FROM attempt_count WHERE expire < $1', [Date.now()]);
  }

  private async query({ text, values, name }: Statement): Promise<{ rows: unknown[]; rowCount: number }> {
    const rows = await this.database.query(text, values, name);
    return { rows, rowCount: rows.length };
  }
}
