import type { DataSourceOptions } from 'typeorm';
import { SnakeNaming } from './naming.js';

export interface ConnectionSettings {
  /** postgres:// address. */
  readonly url: string;
  /** Most connections of this pool. */
  readonly pool: number;
  /** Name that PostgreSQL shows in pg_stat_activity. */
  readonly application: string;
}

/**
 * How every process connects. `pipeline` lets statements of one transaction travel together;
 * the time-outs end what would otherwise hold a place in the pool for ever.
 */
export function buildConnectionOptions(
  settings: ConnectionSettings,
): Extract<DataSourceOptions, { type: 'postgres' }> {
  return {
    type: 'postgres',
    url: settings.url,
    applicationName: settings.application,
    poolSize: settings.pool,
    connectTimeoutMS: 5_000,
    namingStrategy: new SnakeNaming(),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    logging: ['error'],
    extra: {
      pipeline: true,
      statement_timeout: 15_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 15_000,
      keepAlive: true,
    },
  };
}
