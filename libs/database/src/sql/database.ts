import { Inject, Injectable } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Sql, SqlValue } from './sql.js';

/** The pool of TypeORM, for our own statements: read models and single statements outside transactions. */
@Injectable()
export class Database implements Sql {
  constructor(@Inject(getDataSourceToken()) private readonly dataSource: DataSource) {}

  async query<Row = unknown>(text: string, values: readonly SqlValue[] = [], name?: string): Promise<Row[]> {
    const client = await this.connect();
    try {
      // `pool.query()` is not used, because it closes the connection after any SQL error, also an expected
      // conflict.
      const { rows } = await client.query<Row & object>({
        text,
        values: values as unknown[],
        ...(name && { name }),
      });
      client.release();
      return rows;
    } catch (error) {
      client.release(isConnectionLost(error));
      throw error;
    }
  }

  /** Returns a client of the pool. The caller releases it. */
  connect(): Promise<PoolClient> {
    return (this.dataSource.driver as unknown as { master: Pool }).master.connect();
  }
}

/**
 * Returns true if the connection cannot be used any more: it broke, or the server shuts down (SQLSTATE
 * classes 08, 57P).
 */
export function isConnectionLost(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return true;
  return !/^[0-9A-Z]{5}$/.test(code) || code.startsWith('08') || code.startsWith('57P');
}
