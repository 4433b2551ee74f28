import { Inject, Injectable } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { isConnectionLost, isSqlError } from './connection-errors.js';
import { ChannelListener, type ChannelListenerOptions } from './channel-listener.js';
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
      client.release(!isSqlError(error) || isConnectionLost(error));
      throw error;
    }
  }

  /** Returns a client of the pool. The caller releases it. */
  connect(): Promise<PoolClient> {
    return (this.dataSource.driver as unknown as { master: Pool }).master.connect();
  }

  /**
   * Asks whether the database takes writes. A connection to one that does not is closed: after a failover the
   * same address may lead to another server.
   * @throws Error when the database does not answer or is read-only
   */
  async assertWritable(): Promise<void> {
    const client = await this.connect();
    let isWritable = false;
    try {
      const { rows } = await client.query<{ mode: string }>(
        `SELECT current_setting('transaction_read_only') AS mode`,
      );
      isWritable = rows[0]?.mode === 'off';
    } finally {
      client.release(!isWritable);
    }
    if (!isWritable) throw new Error('the database is read-only');
  }

  /** Returns a listener of a channel that takes its connection from the pool. The caller opens and closes it. */
  makeListener(options: ChannelListenerOptions): ChannelListener {
    return new ChannelListener(() => this.connect(), options);
  }
}
